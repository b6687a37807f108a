/** The documents of the dossier: which are mandatory, who makes them, how often. */
import type { DossierDocument } from '../domain/dossier-document';
import type { Rhythm } from '../domain/rhythm';
import type { Role } from '../domain/role';
import type { Sourced } from './sourced';

export interface RequiredDocument extends Sourced {
  /** Place in the cover list of ten; absent: implied elsewhere. */
  readonly number?: number;
  readonly maker: Role;
  readonly rhythm: Rhythm | 'event';
}

function listed(number: number, maker: Role, source: string): RequiredDocument {
  return { number, maker, rhythm: 'year', source, basis: 'stated' };
}

function implied(
  maker: Role,
  rhythm: RequiredDocument['rhythm'],
  source: string,
  basis: Sourced['basis'] = 'stated',
): RequiredDocument {
  return { maker, rhythm, source, basis };
}

/** `other` is a slot, not a demand. A decision is "thành lập" the first time and "kiện toàn" later (S0:5–6; S3:13–15). */
export const dossier: Readonly<Record<Exclude<DossierDocument, 'other'>, RequiredDocument>> = {
  modelPlan: listed(1, 'principal', 'S3:12; S0:4; S1:39'),
  steeringBoard: listed(2, 'principal', 'S3:13,47–82; S0:5; S1:36–37'),
  roomRules: listed(3, 'principal', 'S3:14; S0:8'),
  equipmentTeam: listed(4, 'principal', 'S3:15; S0:6'),
  portalBoard: listed(5, 'principal', 'S3:16; S1:89'),
  itPlan: listed(6, 'vicePrincipal', 'S3:17'),
  newsPlan: listed(7, 'vicePrincipal', 'S3:18'),
  trainingPlan: listed(8, 'vicePrincipal', 'S3:19; S0:7'),
  portalRules: listed(9, 'vicePrincipal', 'S3:20; S0:32; S1:91'),
  cameraRules: listed(10, 'vicePrincipal', 'S3:21'),
  operatingConditions: implied('principal', 'year', 'S1:41'),
  emulation: implied('vicePrincipal', 'year', 'S0:30; S1:53,153,364; S2:192; S4:173; S3:94'),
  newsOrientation: implied('vicePrincipal', 'month', 'S1:90; S3:105'),
  budget: implied('accountant', 'year', 'S1:130–132; S4:61,164; S3:126'),
  networkFallback: implied('it', 'year', 'S1:136; S2:35; S4:158'),
  softwareOwners: implied('principal', 'year', 'S1:64–65'),
  roomProcedures: implied('vicePrincipal', 'year', 'S2:252; S4:228'),
  criteriaBriefing: implied('principal', 'year', 'S1:42'),
  boardMinutes: implied('teamLeader', 'month', 'S1:52; S3:132'),
  monthlyReport: implied('vicePrincipal', 'month', 'S0:29; S3:88; S1:152'),
  portalReport: implied('it', 'month', 'S0:44; S3:127; S1:151'),
  handover: implied('vicePrincipal', 'event', 'S0:45,63; S3:124,127'),
  maintenance: implied('accountant', 'event', 'S0:64; S1:47,128'),
  progressDiary: implied('vicePrincipal', 'event', 'S0:31; S3:100'),
  inspection: implied('it', 'term', 'S0:41; S1:55; S3:127', 'inferred'),
  training: implied('vicePrincipal', 'event', 'S0:9,49; S1:78'),
  seminar: implied('vicePrincipal', 'month', 'S1:80; S2:95; S4:122'),
  disclosure: implied('accountant', 'year', 'S0:66; S3:124; S2:123'),
  itSupport: implied('principal', 'year', 'S2:179–180; S4:55–57', 'inferred'),
  recognition: implied('principal', 'year', 'S2:204; S4:183'),
};

/** The ten of the cover list, in order. */
export const coverDocuments: readonly DossierDocument[] = entriesOf(dossier)
  .filter(([, document]) => document.number !== undefined)
  .map(([name]) => name);

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys.map((key) => [key, record[key]]);
}
