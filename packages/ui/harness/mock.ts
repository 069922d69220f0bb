import { batch, importRows, row } from './data.ts'

const months = [
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
]
const trend = (...values: (number | null)[]) => months.map((month, i) => ({ month, value: values[i] ?? null }))
const figure = (
  id: string,
  unit: string,
  value: number | null,
  target: number | null,
  previous: number | null,
  t: (number | null)[],
  of: number | null = null,
) => ({
  indicatorId: `demo.${id}`,
  value,
  of,
  unit,
  target,
  previous,
  trend: trend(...t),
})

let changedByOther = false
const verbs: Record<string, (input: any, expected?: number) => unknown> = {
  'figure.list': () => [
    figure('employed', '人', 5862, 6200, 5790, [5210, 5290, 5302, 5391, 5480, 5533, 5604, 5688, 5731, 5790]),
    figure('trained', '人次', 1240, 1200, 1180, [80, 190, 320, 460, 590, 700, 830, 960, 1090, 1180]),
    figure('zero', '户', 4, 0, 6, [18, 17, 15, 14, 12, 10, 9, 8, 7, 6]),
    figure('rate', '%', 98.6, 100, 98.4, [95, 95.8, 96, 96.9, 97.2, 97.4, 97.9, 98, 98.2, 98.4], 3120),
    figure('jobs', '人', null, 300, null, []),
  ],
  'figure.rows': () => ({
    ledger: 'demo.labourRecord',
    rows: Array.from({ length: 12 }, (_, n) => ({ hit: n % 4 !== 1, amount: 1, row: row(n) })),
    next: null,
    count: 12,
  }),
  'due.list': () => [
    {
      id: '1',
      module: 'demo',
      title: '潘文学 服务卡到期未核实',
      detail: '腾龙街道 3栋2单元 502 · 上次核实 2026-04-30',
      dueOn: '2026-10-31',
      overdue: true,
      href: '/demo/labour-record',
      householdId: null,
      areaPath: null,
    },
    {
      id: '2',
      module: 'demo',
      title: '零就业家庭帮扶：韦光荣户',
      detail: '已推荐岗位 2 次，待反馈',
      dueOn: '2026-11-08',
      overdue: false,
      href: '/demo/labour-record',
      householdId: null,
      areaPath: null,
    },
    {
      id: '3',
      module: 'demo',
      title: '10月就业月报待审核',
      detail: null,
      dueOn: '2026-11-05',
      overdue: false,
      href: '/demo/labour-record',
      householdId: null,
      areaPath: null,
    },
  ],
  'labourRecord.list': (input) => {
    const none = input.search === '无'
    const rows = Array.from({ length: none ? 0 : Math.min(input.limit ?? 50, 24) }, (_, n) => row(n))
    return {
      rows,
      next: none ? null : 'c1',
      count: none ? 0 : input.search || Object.keys(input.filters ?? {}).length ? 1264 : 8431,
      of: 8431,
    }
  },
  'labourRecord.get': ({ id }) => {
    const found = row(Number(id.slice(-12)))
    return changedByOther
      ? {
          ...found,
          version: 4,
          updatedByName: '韦明',
          values: { ...found.values, place: 'out', days: 30, status: 'no' },
        }
      : found
  },
  'labourRecord.history': () => [
    {
      version: 1,
      at: '2026-03-05T02:10:00Z',
      by: '岑永丽',
      source: { kind: 'import', file: '2026年3月劳动力名单.xlsx', row: 12 },
      changes: [
        { key: 'status', from: null, to: 'seeking' },
        { key: 'openedOn', from: null, to: '2026-03-05' },
      ],
    },
    {
      version: 2,
      at: '2026-07-18T06:41:00Z',
      by: '韦明',
      source: { kind: 'typed' },
      changes: [
        { key: 'status', from: 'seeking', to: 'employed' },
        { key: 'monthlyIncome', from: null, to: 320000 },
      ],
    },
    {
      version: 3,
      at: '2026-10-18T01:05:00Z',
      by: null,
      source: { kind: 'derived', by: '培训台账' },
      changes: [{ key: 'skills', from: ['weld'], to: ['weld', 'drive'] }],
    },
  ],
  'labourRecord.update': (_, expected) => {
    if (expected !== 4) {
      changedByOther = true
      throw { code: 'VERSION_CONFLICT', status: 409 }
    }
    return row(2)
  },
  'labourRecord.create': () => row(2),
  'labourRecord.close': () => row(2),
  'import.list': () => [
    batch('committed'),
    { ...batch('checked'), id: 'b2', fileName: '三宝街道名单.xlsx' },
    { ...batch('undone'), id: 'b3', fileName: '幸福家园名单（旧）.xls' },
  ],
  'import.get': ({ batchId }) => batch(batchId as never),
  'import.rows': ({ state }) => ({ rows: importRows(state), next: null }),
  'export.start': () => ({ id: 'j1', state: 'running', done: 0, total: 8431, fileId: null }),
  'export.get': () => ({ id: 'j1', state: 'running', done: 5200, total: 8431, fileId: null }),
  'reveal.subject': () => ({ idNumber: '522324198203121234' }),
  'search.find': () => ({
    more: false,
    found: [0, 1, 2].map((n) => ({
      kind: 'person',
      id: row(n).subject?.id,
      title: row(n).subject?.name,
      detail: `男 · 1982年生 · 522***********${1234 + n} · TL-100${n} · 腾龙街道 3栋`,
    })),
  }),
  'area.tree': () => [
    { id: 'a', kind: 'county', code: '522324', path: '522324.', name: '晴隆县', parentPath: null, siteId: null },
    {
      id: 'b',
      kind: 'street',
      code: '001',
      path: '522324.001.',
      name: '腾龙街道',
      parentPath: '522324.',
      siteId: null,
    },
    {
      id: 'c',
      kind: 'community',
      code: '002',
      path: '522324.001.002.',
      name: '新寨社区',
      parentPath: '522324.001.',
      siteId: null,
    },
  ],
}

/** Answers the API's addresses from made-up data. */
export function mockFetch(): void {
  const real = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const url = new URL(typeof input === 'string' || input instanceof URL ? input : input.url, location.href)
    const match = /^\/api\/\w+\/trpc\/(.+)$/.exec(url.pathname)
    if (!match) return real(input, init)
    await new Promise((resolve) => setTimeout(resolve, Number(new URLSearchParams(location.search).get('slow') ?? 30)))
    const paths = decodeURIComponent(match[1] ?? '').split(',')
    const raw = init?.body ? JSON.parse(String(init.body)) : JSON.parse(url.searchParams.get('input') ?? '{}')
    const answers = paths.map((path, i) => {
      const given = raw[i]
      try {
        if (new URLSearchParams(location.search).has('broken')) throw { code: 'INTERNAL', status: 500 }
        const verb = verbs[path]
        if (!verb) throw { code: 'NOT_FOUND', status: 404 }
        return { result: { data: given && 'key' in given ? verb(given.data, given.expected) : verb(given ?? {}) } }
      } catch (e) {
        const { code, status } = e as { code: string; status: number }
        return {
          error: {
            code: -32000,
            message: code,
            data: { code, httpStatus: status, domain: { code, params: {} }, incident: 'E20261105-7F3A' },
          },
        }
      }
    })
    return new Response(JSON.stringify(answers), { status: 200, headers: { 'content-type': 'application/json' } })
  }
}
