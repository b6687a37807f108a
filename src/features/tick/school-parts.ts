/** What a school's tick does when there is something to do; the build loads each part when it is called (docs/decisions/0032). */
export { refreshChangedDocuments } from '../documents/changed-documents';
export { runSchoolReminders } from '../reminders/school-tick';
