import { createPlural } from '../plural.ts';

const plural = createPlural('en');

/** Words of neighbourhoods, diagrams and the explorer of the whole catalog. */
export const graph = {
  title: 'Graph',
  neighbourhood: 'Neighbourhood',
  neighbours: (value: number) => plural(value, { one: '# neighbour', other: '# neighbours' }),
  neighboursOf: (name: string, value: number) =>
    plural(value, {
      one: `Picture of the neighbour of ${name}`,
      other: `Picture of the # neighbours of ${name}`,
    }),
  scrollable: 'Neighbourhood, scrolls sideways',
  open: 'Open graph',
  asList: 'Same as a list',
  more: (value: number) => plural(value, { one: '# more', other: '# more' }),
  solid: 'depends on, provides',
  dashed: 'consumes API',
  node: (name: string, problems: number, missing: boolean) => {
    if (missing) return `${name}, not in the catalog`;
    return problems > 0 ? `${name}, ${plural(problems, { one: '# problem', other: '# problems' })}` : name;
  },
  diagram: 'Diagram',
  diagramTitle: (name: string) => `Diagram of ${name}`,
  diagramOf: (name: string) => `Diagram of ${name}: its parts, what they need and who uses them`,
  diagramScrollable: 'Diagram, scrolls sideways',
  parts: (value: number) => plural(value, { one: '# part', other: '# parts' }),
  inDiagram: 'In this diagram',
  holds: 'Holds',
  outside: 'Outside',
  captions: {
    children: 'Children',
    groups: 'Groups',
    members: 'Members',
    needs: 'Needs',
    owns: 'Owns',
    parents: 'Parent',
    parts: 'Parts',
    provides: 'Provides',
    providers: 'Provided by',
    related: 'Related',
    users: 'Consumers',
    wholes: 'Part of',
  },
};
