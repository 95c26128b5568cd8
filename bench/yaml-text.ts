/** Plain data of a descriptor. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain | undefined };

const BARE = /^[A-Za-z][\w./ -]*$/;
const SPECIAL = /^(?:true|false|null|yes|no|on|off)$|\s$/i;

/** Block YAML as people write it; the `yaml` package would take most of the time that writing 100,000 files takes. */
export function yamlText(value: Plain, indent = ''): string {
  if (typeof value === 'string') return ` ${scalar(value)}\n`;
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((item: Plain) => `${indent}-${nested(item, indent)}`).join('')}`;
  }
  const entries = Object.entries(value).filter((entry): entry is [string, Plain] => entry[1] !== undefined);
  return `\n${entries.map(([key, item]) => `${indent}${key}:${yamlText(item, `${indent}  `)}`).join('')}`;
}

function nested(item: Plain, indent: string): string {
  if (typeof item === 'string') return ` ${scalar(item)}\n`;
  return ` ${yamlText(item, `${indent}  `).trimStart()}`;
}

function scalar(text: string): string {
  return BARE.test(text) && !SPECIAL.test(text) ? text : JSON.stringify(text);
}
