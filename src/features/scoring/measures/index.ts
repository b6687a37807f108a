/** The function behind each measure that the standard names. */
import type { MeasureName } from '../../../standard/measures';
import { documentsInPeriod, documentsInTerm, documentsIssued, documentsOnline } from './documents';
import {
  boardsBooked,
  camerasOperated,
  computersProtected,
  equipmentMaintained,
  equipmentNetworked,
  equipmentPapers,
  equipmentWorking,
} from './equipment';
import {
  boardMeetings,
  portalTrainings,
  procedureChecks,
  seminarsHeld,
  trainingsAttended,
} from './gatherings';
import { lecturesHtml5, teachersWithCombinedLecture, teachersWithLecture } from './lectures';
import type { Measure } from './measure';
import { incomingOnTime, sentByNetwork } from './papers';
import {
  innerFolders,
  pagesCurrent,
  portalItems,
  portalItemsApproved,
  portalItemsTwoMonths,
  portalItemsWeek,
  portalItemsYear,
  portalPlanDone,
  portalWeekSchedules,
  portalWeeksWithNews,
} from './portal';
import { lineSpeed, profileFacts } from './profile';
import { monthsScored, reportsOnTime } from './reports';
import {
  deviceUse,
  modelRoomsPresent,
  roomsWithDiary,
  roomsWithEffectNote,
  roomsWithEquipment,
  roomsWithRules,
} from './rooms';
import { softwareCount, softwareInUse, softwareUpdated, softwareWithOwner } from './software';
import { rolesFilled, staffInnerAccounts, staffMail, staffTrained } from './staff';

export const measures: Readonly<Record<MeasureName, Measure>> = {
  'documents-issued': documentsIssued,
  'documents-in-period': documentsInPeriod,
  'documents-in-term': documentsInTerm,
  'documents-online': documentsOnline,
  'sent-by-network': sentByNetwork,
  'incoming-on-time': incomingOnTime,
  'board-meetings': boardMeetings,
  'seminars-held': seminarsHeld,
  'procedure-checks': procedureChecks,
  'trainings-attended': trainingsAttended,
  'portal-trainings': portalTrainings,
  'staff-trained': staffTrained,
  'staff-mail': staffMail,
  'staff-inner-accounts': staffInnerAccounts,
  'roles-filled': rolesFilled,
  'rooms-with-diary': roomsWithDiary,
  'device-use': deviceUse,
  'rooms-with-effect-note': roomsWithEffectNote,
  'rooms-with-rules': roomsWithRules,
  'model-rooms-present': modelRoomsPresent,
  'rooms-with-equipment': roomsWithEquipment,
  'boards-booked': boardsBooked,
  'cameras-operated': camerasOperated,
  'equipment-working': equipmentWorking,
  'equipment-maintained': equipmentMaintained,
  'equipment-papers': equipmentPapers,
  'equipment-networked': equipmentNetworked,
  'computers-protected': computersProtected,
  'line-speed': lineSpeed,
  'profile-facts': profileFacts,
  'software-in-use': softwareInUse,
  'software-with-owner': softwareWithOwner,
  'software-updated': softwareUpdated,
  'software-count': softwareCount,
  'portal-items': portalItems,
  'portal-items-week': portalItemsWeek,
  'portal-items-two-months': portalItemsTwoMonths,
  'portal-items-approved': portalItemsApproved,
  'portal-plan-done': portalPlanDone,
  'portal-weeks-with-news': portalWeeksWithNews,
  'portal-week-schedules': portalWeekSchedules,
  'portal-items-year': portalItemsYear,
  'pages-current': pagesCurrent,
  'inner-folders': innerFolders,
  'teachers-with-lecture': teachersWithLecture,
  'teachers-with-combined-lecture': teachersWithCombinedLecture,
  'lectures-html5': lecturesHtml5,
  'months-scored': monthsScored,
  'reports-on-time': reportsOnTime,
};
