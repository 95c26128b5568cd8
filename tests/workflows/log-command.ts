/** A workflow command in a log. */
export interface LogCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

const NAMES = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'stop-commands',
  'set-output',
];

/** The lines of a log that GitHub's runner takes for commands, in both of the forms that it knows. */
export function logCommands(log: string): readonly LogCommand[] {
  return log.split('\n').flatMap((line) => {
    const found =
      /^\s*::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([\w-]+)(?: (.*?))?\](.*)$/.exec(line);
    const [, command = '', list = '', text = ''] = found ?? [];
    if (!NAMES.includes(command)) return [];
    const pairs = list
      .split(',')
      .filter(Boolean)
      .map((pair) => /^([^=]*)=?(.*)$/s.exec(pair) ?? []);
    return [
      {
        command,
        text: plain(text),
        properties: Object.fromEntries(pairs.map(([, key, value]) => [key ?? '', plain(value ?? '')])),
      },
    ];
  });
}

function plain(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
