import type { PortalText } from '../portal-text.ts';
import { createPlural } from '../plural.ts';

const plural = createPlural('es');

/** What is said without a connection, and of pages that the browser keeps. */
export const offline: PortalText['offline'] = {
  title: 'Sin conexión',
  lead: 'Las páginas que abriste pueden leerse de nuevo sin conexión. Este navegador guarda las últimas cien.',
  notKept: (path: string) => `${path} no se abrió antes, así que no está guardada.`,
  retry: 'Reintentar',
  kept: 'Páginas guardadas',
  none: 'Todavía no hay nada guardado.',
  off: 'Este portal no guarda nada, o este navegador no puede.',
  forget: 'Olvidar todo',
  forgotten: 'Ya no hay nada guardado.',
  data: (value: number) =>
    plural(value, {
      one: 'También se guarda # archivo de listas, búsqueda y estado.',
      other: 'También se guardan # archivos de listas, búsqueda y estado.',
    }),
  copy: {
    offline: (time: string) => `No hay conexión. Esta copia es de ${time}.`,
    slow: (time: string) => `La conexión es lenta. Esta copia es de ${time}.`,
    error: (time: string) => `El servidor no respondió bien. Esta copia es de ${time}.`,
  },
  arrived: 'Ha llegado la página actual.',
  published: 'El portal se ha actualizado.',
  back: 'La conexión ha vuelto.',
  reload: 'Recargar',
  close: 'Cerrar',
};
