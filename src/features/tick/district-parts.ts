/** What the district's tick does when there is something to do; the build loads each part when it is called (docs/decisions/0032). */
export { mayHaveChanged } from '../consolidate/may-have-changed';
export { backUpQuietly, consolidateQuietly, continueLeftJob } from '../progress/commands';
export { runDistrictReminders } from '../reminders/district-tick';
