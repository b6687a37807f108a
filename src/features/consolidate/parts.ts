/** The parts of a consolidation, in the order in which they gather and publish. */
import { accomplishmentsPart } from './accomplishments-part';
import type { ConsolidationPart } from './part';

export const consolidationParts: readonly ConsolidationPart[] = [accomplishmentsPart];
