import type en from './texts.en.ts';
import type { Translated } from './translated.ts';

const texts: Translated<typeof en> = {
  action: {
    save: 'Guardar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    retry: 'Intentar de nuevo',
    copy: 'Copiar',
    copied: 'Copiado',
    remove: 'Quitar',
    edit: 'Editar',
    open: 'Abrir',
    download: 'Descargar',
    clear: 'Limpiar',
    back: 'Volver',
  },
  panel: {
    actions: 'Acciones',
    loading: 'Cargando',
    failed: 'No se pudo cargar',
    broken: 'Esta parte no se pudo mostrar',
    empty: 'Todavía no hay nada',
  },
  chart: {
    view: 'Mostrar como',
    chart: 'Gráfico',
    table: 'Tabla',
    exportCsv: 'Guardar como CSV',
    total: 'Total',
    goal: 'meta {{count}}',
    drawing: 'Dibujando el gráfico',
    openList: 'Abrir la lista',
  },
  diff: { added: 'agregado', removed: 'quitado', endOf: 'fin del cambio', none: 'Sin diferencias' },
  paging: { label: 'Páginas', range: '{{from}}–{{to}} de {{total}}', previous: 'Anterior', next: 'Siguiente' },
  form: { required: 'obligatorio', optional: 'opcional', unsaved: 'Hay cambios sin guardar.' },
  live: {
    lost: 'Sin conexión: lo que ve puede no estar al día.',
    back: 'Conexión restablecida: todo está al día.',
    editing_one: '{{names}} también está editando esto',
    editing_other: '{{names}} también están editando esto',
    reading_one: '{{names}} está leyendo esto',
    reading_other: '{{names}} están leyendo esto',
  },
  error: {
    network: 'No se pudo llegar al servidor. Revise la conexión e inténtelo de nuevo.',
    unknown: 'Ocurrió algo inesperado. Inténtelo de nuevo.',
    title: 'No funcionó',
  },
};

export default texts;
