/** The command line of the local Workspace: one command a line, each in its own file. */

type Command = (args: string[]) => unknown;

const COMMANDS: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./sample/start-command')).runStartCommand,
  run: async () => (await import('./host/run-command')).runScriptCommand,
  bench: async () => (await import('./bench/bench-command')).runBenchCommand,
  workspace: async () => (await import('./server/workspace-command')).runWorkspaceCommand,
  studio: async () => (await import('./studio/studio-command')).runStudioCommand,
};

async function main([name = '', ...args]: string[]): Promise<void> {
  const load = COMMANDS[name];
  if (!load) {
    console.error(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const command = await load();
  await command(args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
