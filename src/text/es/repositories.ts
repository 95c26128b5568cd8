import { createPlural } from '../plural.ts';
import type { PortalText } from '../portal-text.ts';

const plural = createPlural('es');

/** Repositories that the catalog lacks, on the health page. */
export const repositories: PortalText['repositories'] = {
  title: 'Repositorios',
  lead: 'Lo que las fuentes tienen y el catálogo no.',
  parts: {
    label: 'Partes de la lista',
    unregistered: 'Sin descriptor',
    apis: 'API sin uso',
    unreadable: 'No leídos',
  },
  unregistered: 'Repositorios sin descriptor',
  unregisteredLead: 'Nada de ellos está en el catálogo. Registrar abre el pull request que lo cambia.',
  apis: 'Definiciones de API que ninguna entidad usa',
  apisLead: 'Archivos que describen una API. Registrar crea la entidad.',
  unreadable: 'Repositorios que no se pudieron leer',
  unreadableLead: 'El catálogo muestra la última copia buena de lo que tienen, si la hay.',
  repository: 'Repositorio',
  description: 'Descripción',
  type: 'Tipo',
  owner: 'Responsable del código',
  file: 'Archivo',
  reason: 'Por qué',
  remedy: 'Qué hacer',
  register: 'Registrar',
  registerName: (name: string) => `Registrar ${name}`,
  noOwner: 'Nadie',
  none: { what: 'Todo repositorio que se leyó tiene un descriptor.', how: 'Registrar otro' },
  noApis: 'Toda definición de API que se encontró pertenece a una entidad.',
  noUnreadable: 'Se leyeron todos los repositorios.',
  noSource: {
    what: 'Ninguna fuente de este portal lista repositorios.',
    how: 'Con una organización de GitHub como fuente, los que no tienen descriptor aparecen aquí.',
    action: 'Registrar un repositorio',
  },
  count: (value: number) => plural(value, { one: '# repositorio', other: '# repositorios' }),
  countApis: (value: number) => plural(value, { one: '# definición', other: '# definiciones' }),
  all: (value: number) => plural(value, { one: 'Todos (#)', other: 'Los #' }),
  filter: {
    text: 'Filtrar repositorios',
    open: 'Filtros',
    facets: { type: 'Tipo', owner: 'Responsable del código', organisation: 'Organización' },
    of: (found: string, all: string) => `${found} de ${all}`,
    nothing: 'Nada coincide con',
    clear: 'Quitar filtros',
    more: (value: number) =>
      plural(value, { one: '# más: afina el filtro', other: '# más: afina el filtro' }),
  },
  because: {
    framework: (file: string) => `${file} genera páginas`,
    mobile: (file: string) => `${file} es de una aplicación`,
    deployment: (file: string) => `${file} lo despliega`,
    container: (file: string) => `${file} lo hace un contenedor`,
    program: (file: string) => `${file} es un programa`,
    action: (file: string) => `${file} es una action`,
    infrastructure: (file: string) => `${file} describe infraestructura`,
    package: (file: string) => `${file} lo hace un paquete`,
    pages: (file: string) => `${file} genera documentación`,
  },
};
