import type { Files, ModuleSpec } from '../spec.ts'
import { pascal } from './names.ts'

/** `apps/<id>`: the module's user interface, drawn from its ledgers. */
export function appFiles(spec: ModuleSpec): Files {
  const at = `apps/${spec.id}`
  const person = spec.ledgers.some((l) => l.subject === 'person')
  const household = person || spec.ledgers.some((l) => l.subject === 'household')
  return {
    [`${at}/package.json`]: manifestOf(spec),
    [`${at}/tsconfig.json`]: `{ "extends": "@county/tsconfig/browser.json", "include": ["src", "*.ts"] }\n`,
    [`${at}/vite.config.ts`]: `import { moduleRemote } from '@county/vite-preset'\n\nexport default moduleRemote({ id: '${spec.id}' })\n`,
    [`${at}/index.html`]: page(spec),
    [`${at}/src/module.tsx`]: module(spec, person, household),
    [`${at}/src/standalone.tsx`]: standalone(spec),
    [`${at}/src/api.ts`]: api(spec),
    [`${at}/src/home.page.tsx`]: home(spec),
    [`${at}/src/figure-rows.page.tsx`]: figureRows(spec),
    [`${at}/src/locales/zh-CN.json`]: locale({ ledgers: '台账', unknownFigure: '没有这项指标', back: '返回首页' }),
    [`${at}/src/locales/en.json`]: locale({
      ledgers: 'Ledgers',
      unknownFigure: 'There is no such figure',
      back: 'Back to the home page',
    }),
    ...(person ? { [`${at}/src/slots/person-tab.slot.tsx`]: tab(spec, 'person') } : {}),
    ...(household ? { [`${at}/src/slots/household-tab.slot.tsx`]: tab(spec, 'household') } : {}),
  }
}

const locale = (texts: object) => `${JSON.stringify(texts, null, 2)}\n`

function manifestOf({ id }: ModuleSpec): string {
  const own = [id, 'core', 'platform', 'ui', 'api-contract'].map((n) => [`@county/${n}`, 'workspace:*'])
  return `${JSON.stringify(
    {
      name: `@county/${id}-app`,
      version: '0.1.0',
      private: true,
      type: 'module',
      license: 'Apache-2.0',
      exports: {},
      scripts: { typecheck: 'tsc -p .', build: 'vite build', dev: 'vite' },
      dependencies: { react: 'catalog:', 'react-dom': 'catalog:', ...Object.fromEntries(own) },
      devDependencies: {
        typescript: 'catalog:',
        vite: 'catalog:',
        '@vitejs/plugin-react': 'catalog:',
        '@types/react': 'catalog:',
        '@types/react-dom': 'catalog:',
        '@types/node': 'catalog:',
        '@county/tsconfig': 'workspace:*',
        '@county/vite-preset': 'workspace:*',
      },
    },
    null,
    2,
  )}\n`
}

const page = ({ zh }: ModuleSpec) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${zh}</title>
    <script type="module" src="/src/standalone.tsx"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`

const module = (
  { id }: ModuleSpec,
  person: boolean,
  household: boolean,
) => `import { defineModule } from '@county/platform'
import { ledgerRoutes } from '@county/ui'
import { errors } from '@county/${id}/errors'
import { LEDGERS } from '@county/${id}/ledgers'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./figure-rows.page.tsx') },
    ...LEDGERS.flatMap((ledger) => ledgerRoutes(ledger, api)),
  ],
  slots: {
${household ? `    HouseholdTab: () => import('./slots/household-tab.slot.tsx'),\n` : ''}${person ? `    PersonTab: () => import('./slots/person-tab.slot.tsx'),\n` : ''}  },
  messages: { 'zh-CN': zh, en },
  errors,
})
`

const standalone = ({ id }: ModuleSpec) => `import { runAlone } from '@county/ui/alone'
import { manifest } from '@county/${id}/manifest'
import module from './module.tsx'

void runAlone({ manifest, module })
`

const api = ({ id }: ModuleSpec) => `import type { ${pascal(id)}Api } from '@county/api-contract/${id}'
import { createModuleApi } from '@county/platform'

/** The module's verbs for its pages. */
export const api = createModuleApi<${pascal(id)}Api>('${id}')
`

const home = ({ id }: ModuleSpec) => `import { can, useSay, useT } from '@county/platform'
import { LinkButton, ledgerPath, ModuleHome, Section } from '@county/ui'
import { INDICATORS } from '@county/${id}/indicators'
import { LEDGERS } from '@county/${id}/ledgers'
import { manifest } from '@county/${id}/manifest'
import { api } from './api.ts'

/** Home of the module: figures, ledgers, what is due. */
export default function HomePage() {
  const say = useSay()
  const t = useT()
  return (
    <ModuleHome
      title={say(manifest.title)}
      subtitle={say(manifest.summary)}
      api={api}
      indicators={INDICATORS}
      basePath={manifest.basePath}
    >
      <Section title={t('ledgers')}>
        {LEDGERS.filter((ledger) => can(ledger.permissions.read)).map((ledger) => (
          <LinkButton key={ledger.id} to={ledgerPath(ledger)}>
            {say(ledger.title)}
          </LinkButton>
        ))}
      </Section>
    </ModuleHome>
  )
}
`

const figureRows = ({ id }: ModuleSpec) => `import { useParams, useSay, useT } from '@county/platform'
import { EmptyState, LinkButton } from '@county/ui'
import { FigureRowsPage } from '@county/ui/data'
import { INDICATORS } from '@county/${id}/indicators'
import { LEDGERS } from '@county/${id}/ledgers'
import { manifest } from '@county/${id}/manifest'
import { api } from './api.ts'

/** The rows behind a figure of the module. */
export default function FigurePage() {
  const say = useSay()
  const t = useT()
  const { id = '' } = useParams()
  const card = INDICATORS.find((c) => c.id === \`\${manifest.id}.\${id}\`)
  if (!card)
    return (
      <EmptyState
        title={t('unknownFigure')}
        actions={<LinkButton to={manifest.basePath}>{t('back')}</LinkButton>}
      />
    )
  const back = { to: manifest.basePath, label: say(manifest.title) }
  return <FigureRowsPage key={card.id} api={api} card={card} ledgers={LEDGERS} back={back} />
}
`

function tab({ id, ledgers }: ModuleSpec, of: 'person' | 'household'): string {
  const name = of === 'person' ? 'Person' : 'Household'
  const wanted = of === 'person' ? `['person']` : `['person', 'household']`
  const all = ledgers.every((l) =>
    of === 'person' ? l.subject === 'person' : ['person', 'household'].includes(l.subject),
  )
  const list = all ? 'LEDGERS' : `LEDGERS.filter((l) => ${wanted}.includes(l.subject))`
  return `import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { LEDGERS } from '@county/${id}/ledgers'
import { api } from '../api.ts'

/** What the module holds about a ${of}, for the registry's page of it. */
export default function ${name}Tab({ ${of}Id }: { ${of}Id: string }) {
  return ${list}.map((ledger) => (
    <LedgerListSection key={ledger.id} ledger={ledger} api={api} basePath={ledgerPath(ledger)} ${of}Id={${of}Id} />
  ))
}
`
}
