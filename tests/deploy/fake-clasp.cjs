#!/usr/bin/env node
/** Stands in for clasp on PATH: notes its arguments, and keeps projects as folders below $FAKE_GOOGLE instead of on Google. */
const { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

const google = process.env.FAKE_GOOGLE;
const args = process.argv.slice(2);
appendFileSync(join(google, 'calls.txt'), `${args.map((arg) => arg.split('/').at(-1)).join(' ')}\n`);
const command = args.find((arg) =>
  /^(pull|push|create-script|create-version|show-authorized-user)$/.test(arg),
);
const project = args[args.indexOf('--project') + 1];
const answer = (value) => console.log(JSON.stringify(value));

if (command === 'show-authorized-user') {
  const email = process.env.FAKE_USER;
  answer(email ? { loggedIn: true, email } : { loggedIn: false });
} else if (command === 'create-script') {
  if (JSON.parse(readFileSync(project, 'utf8')).scriptId) {
    console.error('Project file already exists.');
    process.exit(1);
  }
  answer({ scriptId: process.env.FAKE_NEW_SCRIPT });
} else {
  const { scriptId, rootDir } = JSON.parse(readFileSync(project, 'utf8'));
  const here = join(dirname(project), rootDir);
  const there = join(google, scriptId);
  if (!existsSync(there)) {
    console.error('Requested entity was not found.');
    process.exit(1);
  }
  if (command === 'pull') cpSync(there, here, { recursive: true });
  if (command === 'push') {
    rmSync(there, { recursive: true });
    cpSync(here, there, { recursive: true });
  }
  if (command === 'create-version') answer({ versionNumber: 7 });
  else answer(readdirSync(here));
}
