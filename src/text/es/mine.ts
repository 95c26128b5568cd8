import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

/** What a portal says of the reader's own things: stars, visits, and who the reader is. */
export const mine: PortalText['mine'] = {
  star: (title: string) => `Destacar ${title}`,
  unstar: (title: string) => `Quitar ${title} de destacados`,
  title: 'Tus cosas',
  lede: 'Guardado en este navegador, solo para ti. Nada de ello se envía a ninguna parte.',
  noScript: 'Este navegador lo guarda con JavaScript, que está desactivado.',
  who: 'Quién eres',
  whoWhy: 'Di quién eres, y el portal muestra lo que es tuyo y de tus equipos.',
  name: 'Tu nombre o tu equipo',
  another: 'Otro equipo más',
  peopleFailed: 'No se pudo cargar la lista de personas. Inténtalo de nuevo cuando tengas conexión.',
  noPeople: 'El catálogo no tiene personas ni grupos. Llegan con entidades User y Group de una fuente.',
  nobody: (query: string) => `Aquí nadie se llama «${query}».`,
  found: (total: number, shown: number) =>
    total > shown
      ? `${plural(total, { other: '#' })} encontrados; se muestran los primeros ${String(shown)}. Sigue escribiendo para acotar.`
      : plural(total, { one: '# encontrado', other: '# encontrados' }),
  noTeams: 'No eres miembro de ningún grupo del catálogo.',
  remove: (title: string) => `Quitar ${title}`,
  removeShort: 'Quitar',
  change: 'Elegir a otra persona',
  forget: 'Olvidarme',
  forgetLabel: (title: string) => `Olvidarme: ${title}`,
  recent: 'Vistos hace poco',
  most: 'Más vistos',
  visits: (count: number) => plural(count, { one: '# visita', other: '# visitas' }),
  empty: {
    starred: {
      what: 'Lo que destacas aparece aquí y en la navegación.',
      how: 'Pulsa la estrella junto al nombre de una entidad.',
    },
    recent: { what: 'Las entidades cuyas páginas abriste por última vez aparecen aquí.', how: 'Abre una.' },
    most: {
      what: 'Las entidades que abres más a menudo aparecen aquí.',
      how: 'Vuelve a abrir una en otro momento.',
    },
  },
  keep: 'Llévatelo',
  keepWhy: 'Expórtalo a un archivo aquí e impórtalo en otro navegador: se suma a lo que ya hay.',
  export: 'Exportar',
  import: 'Importar',
  imported: 'Importado.',
  importFailed: 'Ese archivo no se exportó de un portal. Nada ha cambiado.',
  forgetAll: 'Olvidar todo',
  forgotten: 'Todo se ha olvidado.',
};
