import { createModuleApi, Outlet, setLang } from '@county/platform'
import {
  createBrowserRouter,
  QueryClientProvider,
  queryClient,
  RouterProvider,
  setSession,
  toRouteObjects,
} from '@county/platform/host'
import { createRoot } from 'react-dom/client'
import { FigureRowsPage } from '../src/data/index.ts'
import { Button, LinkButton, ledgerRoutes, ModuleHome, StateTag, UiProvider } from '../src/index.ts'
import { Gallery } from './gallery.tsx'
import { CARDS, Demo } from './ledger.ts'
import { mockFetch } from './mock.ts'

mockFetch()
if (new URLSearchParams(location.search).get('lang') === 'en') setLang('en')
const uuid = '01900000-0000-7000-8000-000000000001'
const post = {
  id: uuid,
  unitId: uuid,
  unitName: '县人社局',
  role: 'filer',
  roleTitle: { zh: '填报员', en: 'Filer' },
  areaPath: '522324.',
  areaName: '晴隆县',
  institution: null,
  modules: ['demo'],
}
setSession({
  officerId: uuid,
  name: '岑永丽',
  account: 'cyl',
  post,
  posts: [post],
  permissions: ['demo.read', 'demo.write', 'residents.person.reveal'],
  secondFactor: 'none',
  mustChangePassword: false,
  idleMinutes: 30,
  demo: true,
})

const api = createModuleApi<any>('demo')
const home = () => (
  <ModuleHome
    title="就业"
    subtitle="县人力资源和社会保障局 · 2026年11月"
    api={api}
    indicators={CARDS}
    basePath="/demo"
    actions={
      <LinkButton type="primary" to="/demo/labour-record">
        打开台账
      </LinkButton>
    }
  />
)
const rows = () => <FigureRowsPage api={api} card={CARDS[3]!} ledgers={[Demo]} back={{ to: '/demo', label: '就业' }} />
const routes = [
  { path: '', Component: home },
  { path: 'gallery', Component: Gallery },
  { path: 'figures/:name', Component: rows },
  ...ledgerRoutes(Demo, api, {
    list: {
      batchActions: (chosen) => <Button size="small">推荐岗位（{chosen.length}）</Button>,
      rowActions: () => (
        <Button size="small" type="link">
          核实
        </Button>
      ),
    },
    record: { state: () => <StateTag tone="good">已就业</StateTag> },
  }),
]
const frame = (
  <main style={{ maxWidth: 1180, margin: '0 auto', padding: 'clamp(12px, 2vw, 24px)' }}>
    <Outlet />
  </main>
)
const router = createBrowserRouter([
  { path: '/', element: frame, children: [{ path: 'demo', children: toRouteObjects(routes as never) }] },
])
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}>
    <UiProvider>
      <RouterProvider router={router} />
    </UiProvider>
  </QueryClientProvider>,
)
