import { createPlural } from '../plural.ts';
import type { PortalText } from '../portal-text.ts';

const plural = createPlural('pt');

export const graph: PortalText['graph'] = {
  title: 'Grafo',
  neighbourhood: 'Vizinhança',
  neighbours: (value) => plural(value, { one: '# vizinho', other: '# vizinhos' }),
  neighboursOf: (name, value) =>
    plural(value, { one: `Desenho do vizinho de ${name}`, other: `Desenho dos # vizinhos de ${name}` }),
  scrollable: 'Vizinhança, rola para os lados',
  open: 'Abrir grafo',
  asList: 'O mesmo em lista',
  more: (value) => plural(value, { one: 'mais #', other: 'mais #' }),
  solid: 'depende de, fornece',
  dashed: 'consome API',
  node: (name, problems, missing) => {
    if (missing) return `${name}, fora do catálogo`;
    return problems > 0 ? `${name}, ${plural(problems, { one: '# problema', other: '# problemas' })}` : name;
  },
  diagram: 'Diagrama',
  diagramTitle: (name) => `Diagrama de ${name}`,
  diagramOf: (name) => `Diagrama de ${name}: suas partes, do que precisam e quem as usa`,
  diagramScrollable: 'Diagrama, rola para os lados',
  parts: (value) => plural(value, { one: '# parte', other: '# partes' }),
  inDiagram: 'Neste diagrama',
  holds: 'Contém',
  outside: 'De fora',
  captions: {
    children: 'Filhos',
    groups: 'Grupos',
    members: 'Membros',
    needs: 'Precisa de',
    owns: 'Possui',
    parents: 'Acima',
    parts: 'Partes',
    provides: 'Fornece',
    providers: 'Fornecida por',
    related: 'Relacionados',
    users: 'Consumidores',
    wholes: 'Parte de',
  },
};
