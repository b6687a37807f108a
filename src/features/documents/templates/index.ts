/** All templates: the ten of the cover list in order, then the further ones. */
import type { Template } from '../template';
import { assignment } from './assignment';
import { boardMinutes } from './board-minutes';
import { budget } from './budget';
import { cameraRules } from './camera-rules';
import { disclosure } from './disclosure';
import { emulation } from './emulation';
import { equipmentTeam } from './equipment-team';
import { handover } from './handover';
import { itPlan } from './it-plan';
import { modelPlan } from './model-plan';
import { networkFallback } from './network-fallback';
import { newsOrientation } from './news-orientation';
import { newsPlan } from './news-plan';
import { operatingConditions } from './operating-conditions';
import { portalBoard } from './portal-board';
import { portalRules } from './portal-rules';
import { recognition } from './recognition';
import { roomProcedures } from './room-procedures';
import { roomRules } from './room-rules';
import { roomSheets } from './room-sheets';
import { softwareOwners } from './software-owners';
import { steeringBoard } from './steering-board';
import { trainingPlan } from './training-plan';

export const coverTemplates: readonly Template[] = [
  modelPlan,
  steeringBoard,
  roomRules,
  equipmentTeam,
  portalBoard,
  itPlan,
  newsPlan,
  trainingPlan,
  portalRules,
  cameraRules,
];

export const templates: readonly Template[] = [
  ...coverTemplates,
  operatingConditions,
  emulation,
  assignment,
  softwareOwners,
  roomProcedures,
  boardMinutes,
  newsOrientation,
  networkFallback,
  budget,
  handover,
  disclosure,
  recognition,
  roomSheets,
];
