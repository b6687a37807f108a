/** A person as DriveApp shows them. */
import { nameOf } from '../drive/users';
import type { Door } from './door';

export class DriveUser implements GoogleAppsScript.Drive.User {
  static readonly className = 'User';
  constructor(
    private readonly door: Door,
    private readonly email: string,
  ) {}
  getDomain(): string {
    return this.email.split('@')[1] ?? '';
  }
  getEmail(): string {
    return this.email;
  }
  getName(): string {
    return nameOf(this.door.workspace, this.email);
  }
  getPhotoUrl(): string {
    return '';
  }
  getUserLoginId(): string {
    return this.email;
  }
  toString(): string {
    return this.email;
  }
}
