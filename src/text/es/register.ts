import { createPlural } from '../plural.ts';
import type { PortalText } from '../portal-text.ts';

const plural = createPlural('es');

/** The page that puts repositories into the catalog. */
export const register: PortalText['register'] = {
  title: 'Registrar',
  lede: 'Pon un repositorio en el catálogo: un catalog-info.yaml, por pull request.',
  repository: 'Repositorio',
  placeholder: 'Dirección, o dueño/nombre',
  hint: 'Pega una dirección o escribe parte de un nombre.',
  waiting: (value: number) =>
    plural(value, { one: '# repositorio no tiene descriptor', other: '# repositorios no tienen descriptor' }),
  waitingAll: 'Ver todos',
  found: (shown: string, total: string) =>
    shown === total ? `${total} encontrados` : `${shown} de ${total} a la vista`,
  lookUp: (name: string) => `Consultar ${name}`,
  start: (name: string) => `Empezar un descriptor para ${name}`,
  noAddress: 'Eso no es la dirección de un repositorio. Es como https://github.com/dueño/nombre.',
  looking: (name: string) => `Consultando ${name}`,
  listFailed: 'La lista de repositorios no se cargó. Aún se puede pegar una dirección.',
  catalogFailed: 'El catálogo no se cargó: nombres y responsables no se comprueban.',
  facts: {
    known: 'Como lo leyó la última recolección.',
    asked: 'Consultado ahora mismo.',
    unknown: 'Nada se sabe de él: ninguna fuente de este portal lee su host. Rellena lo que sepas.',
    failed: 'No se pudo consultar. Rellena lo que sepas.',
  },
  registered: (path: string) => `Tiene un descriptor: ${path}. Se le puede añadir una API.`,
  registeredWhole: 'Está registrado: toda definición de API que se encontró está también en el catálogo.',
  empty: 'Está vacío. Sube un primer commit y regístralo después.',
  fields: {
    name: 'Nombre',
    title: 'Título',
    description: 'Descripción',
    owner: 'Responsable',
    type: 'Tipo',
    lifecycle: 'Ciclo de vida',
    system: 'Sistema',
    tags: 'Etiquetas',
    apis: 'API',
    apiName: (path: string) => `Nombre de la API en ${path}`,
  },
  hints: {
    name: 'Como otros se refieren a él.',
    optional: 'Opcional',
    owner: 'Un grupo, o user:nombre.',
    ownerFrom: 'De CODEOWNERS.',
    tags: 'Separadas por comas.',
    guessed: (why: string) => `Supuesto: ${why}.`,
    notGuessed: 'Ningún archivo dice qué es: compruébalo.',
  },
  owners: (shown: string, total: string) =>
    shown === total ? `${total} grupos y personas` : `${shown} de ${total} grupos y personas`,
  systems: (shown: string, total: string) =>
    shown === total ? `${total} sistemas` : `${shown} de ${total} sistemas`,
  none: 'Ninguno con ese nombre. Se puede escribir de todos modos.',
  issues: {
    missing: {
      name: 'Falta un nombre.',
      owner: 'Falta un responsable: el grupo que responde por él.',
      type: 'Falta un tipo, como service, website o library.',
      lifecycle: 'Falta un ciclo de vida, como experimental o production.',
    },
    nameFormat:
      'Solo letras, cifras, "-", "_" y ".", con letra o cifra en los extremos, como mucho 63 caracteres.',
    nameTaken: (name: string) => `El catálogo ya tiene "${name}" de este tipo:`,
    nameTwice: (name: string) => `Dos API no pueden llamarse "${name}".`,
    tagFormat: (tag: string) =>
      `"${tag}" no es una etiqueta: letras minúsculas, cifras, ":", "+" y "#", unidas por "-".`,
    reference: (value: string) =>
      `"${value}" no es una referencia: se escribe nombre, o tipo:espacio/nombre.`,
    unknown: (value: string) => `El catálogo no tiene "${value}". Si no llega pronto, esto será un aviso.`,
    take: (suggestion: string) => `Usar "${suggestion}"`,
  },
  toFix: (value: number) =>
    plural(value, { one: '# respuesta por corregir', other: '# respuestas por corregir' }),
  preview: 'Vista previa',
  appended: (path: string) => `se añade al final de ${path}`,
  copy: 'Copiar',
  copied: 'Copiado',
  notCopied: 'No copiado: el navegador se negó',
  marked: 'tus respuestas',
  editor: {
    open: 'Abrir en el editor de GitHub',
    how: 'GitHub se abre con el archivo relleno. Su botón de commit termina en un pull request.',
    paste:
      'El texto es demasiado largo para una dirección. El botón lo copia; pégalo en el editor que se abre.',
    append: 'El botón copia el texto; pégalo al final del archivo que se abre.',
    none: (path: string) => `Copia el texto en ${path}, en la raíz del repositorio.`,
  },
  pull: {
    title: 'Abrir el pull request desde aquí',
    why: 'Con un token tuyo, esta página lo hace todo: una rama, el archivo, el pull request.',
    token: 'Token',
    needs: (repository: string) =>
      `Un token fine-grained para ${repository} con dos permisos: Contents y Pull requests, ambos de lectura y escritura.`,
    make: 'Crear un token',
    kept: 'Se queda en esta pestaña hasta que se cierre, y solo se envía a GitHub.',
    open: 'Abrir pull request',
    opening: 'Abriendo el pull request',
    forget: 'Olvidar el token',
    forgotten: 'El token está olvidado.',
    noToken: 'Falta un token.',
    message: (name: string) => `Añade ${name} al catálogo`,
    body: (path: string) =>
      `Añade ${path}, que pone este repositorio en el portal de desarrollo. Edítalo aquí antes de fusionar, si algo no está bien.`,
    done: (number: string) => `El pull request #${number} está abierto`,
    existed: (number: string) => `El pull request #${number} ya estaba abierto`,
    next: 'Cuando se fusione, la próxima recolección lo trae al catálogo.',
    steps: {
      repository: 'Leer el repositorio',
      descriptor: 'Ver si ya tiene un descriptor',
      open: 'Ver si ya hay un pull request abierto',
      branch: 'Crear una rama',
      file: 'Escribir el archivo',
      pull: 'Abrir el pull request',
    },
    states: { running: 'en curso', done: 'hecho', failed: 'falló' },
  },
  refused: {
    offline: 'GitHub no respondió. Comprueba la conexión, o un proxy en el camino.',
    unauthorised: 'GitHub no acepta el token: es erróneo, ha caducado o fue revocado.',
    sso: 'La organización exige inicio de sesión único (SSO): autoriza el token para ella y vuelve a intentarlo.',
    'rate-limit': 'GitHub no acepta más peticiones por ahora.',
    'rate-limitUntil': (time: string) => `GitHub no acepta más peticiones hasta las ${time}.`,
    forbidden:
      'El token no puede hacer eso. Necesita Contents y Pull requests, lectura y escritura, para este repositorio.',
    'not-found':
      'GitHub no muestra tal repositorio. Quizá sea privado, y entonces hace falta un token que pueda leerlo.',
    conflict: 'El archivo o la rama cambió entretanto. Vuelve a intentarlo.',
    invalid: 'GitHub rechazó la petición.',
    unavailable: 'GitHub tiene un fallo propio. Vuelve a intentarlo dentro de un rato.',
    archived: 'El repositorio está archivado: no se le puede añadir nada.',
    empty: 'El repositorio está vacío. Sube un primer commit y regístralo después.',
    registered: 'Ya tiene un descriptor. La próxima recolección lo encontrará.',
    unexpected: 'GitHub respondió algo inesperado.',
    said: (said: string) => `GitHub dice: ${said}`,
    authorise: 'Autorizar el token',
    look: 'Verlo',
  },
  again: 'Volver a intentarlo',
  noHost: {
    what: 'Ninguna fuente de este portal lee GitHub.',
    how: 'Aun así se puede crear y copiar un descriptor. Con una fuente en portal.config.yaml, los repositorios se listan, se consultan y se registran por pull request:',
  },
  allRegistered: 'Todo repositorio que se leyó tiene un descriptor. Pega la dirección de otro.',
  noScript: {
    what: 'Sin scripts, nada se puede editar aquí.',
    how: 'Cada enlace abre el editor de GitHub con un descriptor relleno: léelo y corrígelo allí, antes del commit.',
    fill: (name: string) => `Registrar ${name} en GitHub`,
    more: 'Los demás están en la página de salud.',
  },
  emptyCatalog: { what: 'Nada está registrado todavía.', how: 'Registrar un repositorio' },
  entry: 'Registrar un repositorio',
};
