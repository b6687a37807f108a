/** The parts of a consolidation, in the order in which they gather and publish. */
import { dataRequestsPart } from '../data-requests/data-requests-part';
import { petitionsPart } from '../petitions/petitions-part';
import { seminarsPart } from '../seminars/seminars-part';
import { verificationPart } from '../verification/verification-part';
import { accomplishmentsPart } from './accomplishments-part';
import type { ConsolidationPart } from './part';

export const consolidationParts: readonly ConsolidationPart[] = [
  accomplishmentsPart,
  verificationPart,
  dataRequestsPart,
  petitionsPart,
  seminarsPart,
];
