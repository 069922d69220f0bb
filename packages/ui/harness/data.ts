import type { ImportBatch, ImportRow } from '@county/core/import'
import type { LedgerRow } from '@county/core/ledger/ledger'

const NAMES = ['罗德贵', '王秀英', '杨昌明', '吴兴菊', '韦光荣', '黄国琴', '潘文学', '李小兰', '陈永富', '张仕碧']
const uuid = (n: number, kind = 1) => `0190000${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`

/** A made-up row. */
export function row(n: number): LedgerRow<any> {
  const employed = n % 3 !== 1
  return {
    id: uuid(n),
    version: 3,
    areaPath: '522324.001.002.03.',
    createdAt: '2026-03-05T02:10:00Z',
    updatedAt: `2026-11-0${(n % 8) + 1}T03:2${n % 6}:00Z`,
    updatedByName: n % 2 ? '岑永丽' : '韦明',
    source: n % 4 ? { kind: 'typed' } : { kind: 'import', file: '2026年10月劳动力名单.xlsx', row: n + 3 },
    closedOn: n % 9 === 8 ? '2026-10-31' : null,
    closedReason: n % 9 === 8 ? '迁出' : null,
    subject: {
      id: uuid(n, 2),
      name: NAMES[n % NAMES.length] ?? '',
      householdId: uuid(n, 3),
      householdNo: `TL-${String(1000 + n * 7)}`,
      sex: n % 2 ? '2' : '1',
      birthDate: `19${70 + (n % 30)}-0${(n % 9) + 1}-12`,
      idMasked: `522***********${String(1000 + ((n * 37) % 9000))}`,
      address: `腾龙街道 ${(n % 12) + 1}栋${(n % 3) + 1}单元 ${(n % 17) + 1}0${(n % 4) + 1}`,
    },
    values: {
      status: employed ? 'employed' : 'seeking',
      statusReason: employed ? null : '照顾家中老人',
      willing: true,
      carer: n % 2 ? null : false,
      place: employed ? (['in', 'prov', 'out'] as const)[n % 3] : null,
      skills: n % 2 ? ['weld', 'drive'] : ['care'],
      monthlyIncome: employed ? 280000 + n * 12300 : null,
      days: n,
      phone: `138****${2000 + n}`,
      openedOn: '2026-03-05',
      month: '2026-10',
      evidenceOn: n % 5 ? '2026-10-18' : null,
      remark: n % 7 ? null : '在县城扶贫车间务工，家中有两名小学生，需要就近就业岗位。',
    },
  }
}

const column = (letter: string, header: string, key: string | null, ...samples: string[]) => ({
  letter,
  header,
  key,
  samples,
})
const target = (key: string, zh: string, required = false) => ({ key, label: { zh, en: key }, required })

/** A made-up batch in a state. */
export function batch(state: ImportBatch['state']): ImportBatch {
  return {
    id: uuid(7, 5),
    version: 1,
    importer: 'demo.labourRecord',
    fileName: '腾龙街道2026年10月劳动力名单.xlsx',
    state,
    sheets: [
      {
        name: '腾龙街道',
        hidden: false,
        rows: 1284,
        headerRows: [2],
        missing: [],
        chosen: true,
        columns: [
          column('A', '序号', null, '1', '2', '3'),
          column('B', '姓名', 'name', '罗德贵', '王秀英', '杨昌明'),
          column('C', '身份证号码', 'idNumber', '5223241982****1234', '5223241990****4321'),
          column('D', '是否就业', 'status', '是', '已就业', '否'),
          column('E', '务工地点', 'place', '县内', '广东东莞'),
          column('F', '月工资（元）', 'monthlyIncome', '3500', '4,200'),
          column('G', '包保干部', null, '岑永丽'),
        ],
      },
      { name: '填表说明', hidden: true, rows: 12, headerRows: [1], missing: [], chosen: false, columns: [] },
    ],
    targets: [
      target('name', '姓名', true),
      target('idNumber', '身份证号码', true),
      target('status', '就业状态', true),
      target('place', '就业地点'),
      target('monthlyIncome', '月收入'),
    ],
    counts: { new: 214, changed: 86, same: 962, conflict: 3, refused: 19, undecided: state === 'checked' ? 2 : 0 },
    progress: { done: 640, total: 1284 },
    createdAt: '2026-11-05T01:20:00Z',
    createdBy: '岑永丽',
    committedAt: null,
    undoneAt: null,
    failure: null,
  }
}

/** Made-up rows of a dry run. */
export function importRows(state: string | undefined): ImportRow[] {
  const rows: ImportRow[] = [
    {
      sheet: '腾龙街道',
      row: 17,
      state: 'conflict',
      messages: [
        {
          code: 'C',
          cell: 'D17',
          column: '是否就业',
          level: 'conflict',
          zh: '台账中本月由韦明改为“待业”，名单为“已就业”，请选择。',
          en: 'Differs from the ledger.',
        },
      ],
      values: { name: '杨昌明', idNumber: '522***********3121', status: '已就业', place: '县内' },
      changes: [{ key: 'status', from: '待业', to: '已就业' }],
      decision: null,
    },
    {
      sheet: '腾龙街道',
      row: 23,
      state: 'refused',
      messages: [
        {
          code: 'CITIZEN_ID_EXCEL_ZEROS',
          cell: 'C23',
          column: '身份证号码',
          level: 'error',
          zh: '末三位被 Excel 变成 000，请对照证件重新填写，并把该列设为文本格式。',
          en: 'Damaged by Excel.',
        },
        {
          code: 'MONEY',
          cell: 'F23',
          column: '月工资（元）',
          level: 'error',
          zh: '“三千多”不是金额，请填数字。',
          en: 'Not an amount.',
        },
      ],
      values: { name: '黄国琴', idNumber: '522***********5000', status: '已就业' },
      changes: [],
      decision: null,
    },
    {
      sheet: '腾龙街道',
      row: 31,
      state: 'changed',
      messages: [{ code: 'N', level: 'notice', zh: '15 位号码已换算为 18 位。', en: 'Converted.' }],
      values: { name: '罗德贵', idNumber: '522***********1234', status: '已就业', place: '省外' },
      changes: [
        { key: 'place', from: '县内', to: '省外' },
        { key: 'monthlyIncome', from: '3,500.00元', to: '4,200.00元' },
      ],
      decision: null,
    },
    {
      sheet: '腾龙街道',
      row: 32,
      state: 'new',
      messages: [],
      values: { name: '王秀英', idNumber: '522***********4321', status: '待业' },
      changes: [],
      decision: null,
    },
  ]
  return state ? rows.filter((r) => r.state === state) : rows
}
