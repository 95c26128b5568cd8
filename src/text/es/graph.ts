import { createPlural } from '../plural.ts';
import type { PortalText } from '../portal-text.ts';

const plural = createPlural('es');

export const graph: PortalText['graph'] = {
  title: 'Grafo',
  neighbourhood: 'Vecindad',
  neighbours: (value) => plural(value, { one: '# vecino', other: '# vecinos' }),
  neighboursOf: (name, value) =>
    plural(value, { one: `Dibujo del vecino de ${name}`, other: `Dibujo de los # vecinos de ${name}` }),
  scrollable: 'Vecindad, se desplaza de lado',
  open: 'Abrir grafo',
  asList: 'Lo mismo en lista',
  more: (value) => plural(value, { one: '# más', other: '# más' }),
  solid: 'depende de, provee',
  dashed: 'consume API',
  node: (name, problems, missing) => {
    if (missing) return `${name}, no está en el catálogo`;
    return problems > 0 ? `${name}, ${plural(problems, { one: '# problema', other: '# problemas' })}` : name;
  },
  diagram: 'Diagrama',
  diagramTitle: (name) => `Diagrama de ${name}`,
  diagramOf: (name) => `Diagrama de ${name}: sus partes, qué necesitan y quién las usa`,
  diagramScrollable: 'Diagrama, se desplaza de lado',
  parts: (value) => plural(value, { one: '# parte', other: '# partes' }),
  inDiagram: 'En este diagrama',
  holds: 'Contiene',
  outside: 'De fuera',
  captions: {
    children: 'Hijos',
    groups: 'Grupos',
    members: 'Miembros',
    needs: 'Necesita',
    owns: 'Posee',
    parents: 'Superior',
    parts: 'Partes',
    provides: 'Provee',
    providers: 'La provee',
    related: 'Relacionados',
    users: 'Consumidores',
    wholes: 'Parte de',
  },
};
