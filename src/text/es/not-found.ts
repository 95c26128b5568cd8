import type { PortalText } from '../portal-text.ts';

/** What stands where an address leads nowhere. */
export const notFound: PortalText['notFound'] = {
  title: 'Página no encontrada',
  heading: 'Aquí no hay ninguna página',
  why: 'La entidad puede haber cambiado de nombre o de lugar, o ya no estar en el catálogo; o la dirección está mal escrita.',
  catalog: 'Abrir el catálogo',
  meant: '¿Quisiste decir?',
};
