/** The tables of a school's workbook, in the order of its tabs. */
import type { TableDefinition } from '../table';
import { ABOUT_KEYS, aboutTable } from './about';
import { dossierTable } from './dossier';
import { eLecturesTable } from './e-lectures';
import { equipmentTable } from './equipment';
import { portalNewsTable } from './portal-news';
import { profileTable } from './profile';
import { schoolReminderLogTable } from './reminder-log';
import { reportsTable } from './reports';
import { roomLogTable } from './room-log';
import { roomsTable } from './rooms';
import { scoresTable } from './scores';
import { settingsTable } from './settings';
import { softwareTable } from './software';
import { staffTable } from './staff';

export const schoolTables: readonly TableDefinition[] = [
  profileTable,
  staffTable,
  roomsTable,
  roomLogTable,
  equipmentTable,
  softwareTable,
  portalNewsTable,
  eLecturesTable,
  dossierTable,
  scoresTable,
  reportsTable,
  schoolReminderLogTable,
  settingsTable,
  aboutTable,
];

export {
  ABOUT_KEYS,
  aboutTable,
  dossierTable,
  eLecturesTable,
  equipmentTable,
  portalNewsTable,
  profileTable,
  reportsTable,
  roomLogTable,
  roomsTable,
  schoolReminderLogTable,
  scoresTable,
  settingsTable,
  softwareTable,
  staffTable,
};
