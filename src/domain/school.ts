/** A school as the district's table knows it. */
import type { Level, Profile } from './level';

export interface School {
  /** Row id in the district's table. */
  readonly id: string;
  readonly name: string;
  readonly levels: readonly Level[];
  /** Chất lượng cao (high quality). */
  readonly highQuality: boolean;
  readonly profile: Profile;
  /** The school's one Google account. */
  readonly account: string;
}
