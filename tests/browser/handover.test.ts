/** Khi có người nghỉ, chuyển việc: the sidebar names what is in a person's hands and leads to its cells. */
import { type DistrictWorld, makeDistrict, samplePlans, type WorldSchool } from '../support/district-world';
import { pictureOf, violationsIn } from '../support/looks';
import { Stage } from '../support/stage';

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('TH') });
  [school] = world.schools as [WorldSchool];
  stage = await Stage.open(world.runtime);
});
afterAll(() => stage.close());

test('Somebody with a last day stands there at once with rooms and programs; one sees whose reminders stop', async () => {
  const person = school.plan.people.find(({ roles }) => roles.includes('Nhân viên CNTT'))?.name ?? '';
  school.hand.type('rooms', [{ name: 'Phòng Tin học 1', kind: 'Tin học', keeper: person }]);
  school.hand.type('software', [{ name: 'EPMIS', owner: person }]);
  school.hand.change('staff', 'name', person, { until: '1/10/2026' });
  const captions = ['THĐT', 'Khi có người nghỉ, chuyển việc'];
  const window = await stage.click(school.sitDown(), school.scriptId, captions);
  const { dialog } = window;
  expect(await dialog.getByLabel('Ai nghỉ hoặc chuyển').inputValue()).toBe(person);
  await dialog.getByRole('region', { name: 'Phần mềm' }).getByText('EPMIS').waitFor();
  await dialog.getByRole('region', { name: 'Việc theo hạn, thư nhắc' }).waitFor();
  expect(await pictureOf(window, 'handover')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Phòng, ô D3' }).click();
});
