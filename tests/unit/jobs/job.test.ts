/** The record of long work: how it goes forward, rests, ends, and who may work on it. */
import {
  afterCancelling,
  afterFailure,
  afterSetback,
  afterStep,
  isResting,
  isUnfinished,
  newJob,
} from '../../../src/jobs/job';
import { claimLease, LEASE_MILLISECONDS } from '../../../src/jobs/lease';

const NOW = 1_000_000;
const problem = { code: 'x', place: 'Trường Mây', message: 'Hỏng.', remedy: 'Sửa.' };
const fresh = newJob({ id: 'j', kind: 'k', title: 'Việc', data: { at: 0 }, now: NOW });

test('a step moves the counts; without a checkpoint the data to resume from stay', () => {
  const after = afterStep(fresh, { done: 2, total: 5, message: 'Đang làm.', state: 'more' }, NOW + 1);
  expect(after).toMatchObject({ state: 'running', done: 2, total: 5, data: { at: 0 }, changedAt: NOW + 1 });
  const saved = afterStep(after, { done: 3, total: 5, message: '', state: 'more' }, NOW + 2, {
    data: { at: 3 },
  });
  expect(saved.data).toEqual({ at: 3 });
});

test('a parked job rests until its time, then it may go on and forgets the time', () => {
  const parked = afterStep(
    fresh,
    { done: 0, total: 1, message: 'Mai.', state: 'parked', parkedUntil: NOW + 10 },
    NOW,
  );
  expect(isUnfinished(parked)).toBe(true);
  expect(isResting(parked, NOW + 9)).toBe(true);
  expect(isResting(parked, NOW + 10)).toBe(false);
  const on = afterStep(parked, { done: 1, total: 1, message: '', state: 'more' }, NOW + 11);
  expect(on.parkedUntil).toBeUndefined();
});

test('finished, failed and cancelled jobs are over', () => {
  expect(isUnfinished(afterStep(fresh, { done: 1, total: 1, message: '', state: 'finished' }, NOW))).toBe(
    false,
  );
  expect(isUnfinished(afterFailure(fresh, problem, NOW))).toBe(false);
  expect(isUnfinished(afterCancelling(fresh, NOW))).toBe(false);
});

test('a problem of the same place and code is said once, in its latest words', () => {
  const once = afterStep(fresh, { done: 0, total: 1, message: '', state: 'more', problems: [problem] }, NOW);
  const later = { ...problem, message: 'Vẫn hỏng.' };
  const twice = afterStep(once, { done: 0, total: 1, message: '', state: 'more', problems: [later] }, NOW);
  expect(twice.problems).toEqual([later]);
});

test('trouble of Google is rested out a few times; a step in between makes it forgotten; then the job fails', () => {
  let job = fresh;
  for (let setback = 1; setback <= 6; setback++) {
    job = afterSetback(job, problem, NOW, 60_000);
    expect(job).toMatchObject({ state: 'parked', parkedUntil: NOW + 60_000, setbacks: setback });
  }
  expect(afterSetback(job, problem, NOW, 60_000).state).toBe('failed');
  const recovered = afterStep(job, { done: 1, total: 2, message: '', state: 'more' }, NOW);
  expect(afterSetback(recovered, problem, NOW, 60_000)).toMatchObject({ state: 'parked', setbacks: 1 });
});

describe('the lease', () => {
  const held = claimLease(undefined, 'one', NOW);

  test('a second runner gets none while it lasts, the holder gets it again', () => {
    expect(held).toEqual({ holder: 'one', until: NOW + LEASE_MILLISECONDS });
    expect(claimLease(held, 'two', NOW + LEASE_MILLISECONDS - 1)).toBeUndefined();
    expect(claimLease(held, 'one', NOW + 5)?.holder).toBe('one');
  });

  test('it outlasts every execution and then is free', () => {
    expect(LEASE_MILLISECONDS).toBeGreaterThan(6 * 60_000);
    expect(claimLease(held, 'two', NOW + LEASE_MILLISECONDS)?.holder).toBe('two');
  });
});
