/** What is done once after all tests of a run. */
import { rmSync } from 'node:fs';

export default function afterTests() {
  const worlds = process.env.THDT_TEST_WORLDS;
  if (worlds) rmSync(worlds, { recursive: true, force: true });
}
