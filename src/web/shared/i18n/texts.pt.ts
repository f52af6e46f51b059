import type en from './texts.en.ts';
import type { Translated } from './translated.ts';

const texts: Translated<typeof en> = {
  action: {
    save: 'Salvar',
    cancel: 'Cancelar',
    close: 'Fechar',
    retry: 'Tentar de novo',
    copy: 'Copiar',
    copied: 'Copiado',
    remove: 'Remover',
    edit: 'Editar',
    open: 'Abrir',
    download: 'Baixar',
    clear: 'Limpar',
    back: 'Voltar',
  },
  panel: {
    actions: 'Ações',
    loading: 'Carregando',
    failed: 'Não foi possível carregar',
    broken: 'Esta parte não pôde ser mostrada',
    empty: 'Ainda não há nada',
  },
  chart: {
    view: 'Mostrar como',
    chart: 'Gráfico',
    table: 'Tabela',
    exportCsv: 'Salvar como CSV',
    total: 'Total',
    goal: 'meta {{count}}',
    drawing: 'Desenhando o gráfico',
    openList: 'Abrir a lista',
  },
  diff: { added: 'acrescentado', removed: 'retirado', endOf: 'fim da mudança', none: 'Sem diferenças' },
  paging: { label: 'Páginas', range: '{{from}}–{{to}} de {{total}}', previous: 'Anterior', next: 'Próxima' },
  form: { required: 'obrigatório', optional: 'opcional', unsaved: 'Há mudanças não salvas.' },
  live: {
    lost: 'Sem conexão: o que você vê pode estar desatualizado.',
    back: 'Conexão restabelecida: tudo está atualizado.',
    editing_one: '{{names}} também está editando isto',
    editing_other: '{{names}} também estão editando isto',
    reading_one: '{{names}} está lendo isto',
    reading_other: '{{names}} estão lendo isto',
  },
  error: {
    network: 'Não foi possível alcançar o servidor. Verifique a conexão e tente de novo.',
    unknown: 'Aconteceu algo inesperado. Tente de novo.',
    title: 'Não funcionou',
  },
};

export default texts;
