import { expect, test } from 'vitest'
import { chineseNumber } from './official-body.ts'
import { type OfficialDocument, officialDocument } from './official-document.ts'
import { unzip } from './zip.ts'

const notice: OfficialDocument = {
  issuer: '晴隆县生态移民局',
  number: { prefix: '晴移民通', year: 2026, seq: 12 },
  title: '关于2026年10月工作调度情况的通报',
  to: '各街道办事处，县直有关部门',
  body: [
    { kind: 'paragraph', text: '现将10月工作调度情况通报如下。' },
    { kind: 'heading', level: 1, text: '总体情况' },
    { kind: 'heading', level: 2, text: '就业。', running: '新增就业12人。' },
    { kind: 'heading', level: 2, text: '就学。' },
    { kind: 'heading', level: 1, text: '存在问题' },
    { kind: 'heading', level: 2, text: '进度偏慢。' },
    {
      kind: 'table',
      caption: '各街道完成情况',
      columns: [
        { header: '街道', width: 2 },
        { header: '人数', align: 'right' },
      ],
      rows: [['三宝街道', '12']],
    },
  ],
  attachments: ['任务分解表', '未报送单位名单'],
  signature: '晴隆县生态移民局',
  date: '2026-11-05',
  cc: ['县委办公室', '县政府办公室'],
}

async function partsOf(document: OfficialDocument): Promise<(name: string) => string> {
  const parts = unzip(await officialDocument(document), { maxUnzipped: 10_000_000, want: () => true })
  return (name) => parts.get(name)?.toString('utf8') ?? ''
}

/** Texts of the paragraphs with their properties, in order. */
function paragraphs(xml: string): { text: string; xml: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) => ({
    text: [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '\t').join(''),
    xml: p,
  }))
}

test('the page has the measures of the standard', async () => {
  const xml = (await partsOf(notice))('word/document.xml')
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  const [, pitch, space] = /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-?\d+)"/.exec(xml) ?? []
  expect(Math.floor(((225 / 25.4) * 1440) / Number(pitch))).toBe(22)
  expect(Math.floor(((156 / 25.4) * 72) / (16 + Number(space) / 4096))).toBe(28)
})

test('head, text and foot stand in their order, type and size', async () => {
  const all = paragraphs((await partsOf(notice))('word/document.xml'))
  const find = (text: string): string => all.find((p) => p.text === text)?.xml ?? `no paragraph: ${text}`
  expect(find('晴隆县生态移民局文件')).toMatch(/方正小标宋简体.*<w:color w:val="FF0000"\/>/)
  expect(find('晴移民通〔2026〕12号')).toMatch(/<w:jc w:val="center"\/>.*仿宋_GB2312.*<w:sz w:val="32"\/>/)
  expect(find('关于2026年10月工作调度情况的通报')).toMatch(
    /<w:jc w:val="center"\/>.*方正小标宋简体.*<w:sz w:val="44"\/>/,
  )
  expect(find('各街道办事处，县直有关部门：')).not.toContain('firstLine')
  expect(find('现将10月工作调度情况通报如下。')).toMatch(/w:line="579" w:lineRule="exact".*w:firstLineChars="200"/)
  expect(find('一、总体情况')).toContain('黑体')
  expect(find('（一）就业。新增就业12人。')).toMatch(/楷体_GB2312.*仿宋_GB2312/)
  expect(find('（二）就学。')).toContain('楷体_GB2312')
  expect(find('二、存在问题')).toContain('黑体')
  expect(find('（一）进度偏慢。')).toContain('楷体_GB2312')
  expect(find('附件：1.任务分解表')).toContain('w:hanging')
  expect(find('2.未报送单位名单')).toContain('w:hanging')
  expect(find('2026年11月5日')).toMatch(/<w:ind w:right="1264"\/>/)
  expect(find('抄送：县委办公室，县政府办公室。')).toMatch(/framePr.*w:yAlign="bottom".*<w:sz w:val="28"\/>/)
  expect(find('晴隆县生态移民局\t2026年11月5日印发')).toContain('framePr')
  const order = [
    '晴隆县生态移民局文件',
    '晴移民通〔2026〕12号',
    '关于2026年10月工作调度情况的通报',
    '一、总体情况',
    '附件：1.任务分解表',
    '2026年11月5日',
  ]
  const places = order.map((text) => all.findIndex((p) => p.text === text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('tables repeat their header and fill the text width', async () => {
  const xml = (await partsOf(notice))('word/document.xml')
  expect(xml).toContain('<w:tblHeader')
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(widths).toEqual([5896, 2948])
})

test('page numbers stand outside: right on odd pages, left on even ones', async () => {
  const part = await partsOf(notice)
  expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const footers = [part('word/footer1.xml'), part('word/footer2.xml')]
  for (const footer of footers) expect(footer).toMatch(/— <.*PAGE.* —/s)
  expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right'])
})

test('parts that are not given are not printed', async () => {
  const plain = {
    issuer: '县生态移民局',
    mark: '县生态移民局会议纪要',
    title: '第3次联席会议纪要',
    body: [],
    signature: '县生态移民局',
    date: '2026-11-05',
  }
  const texts = paragraphs((await partsOf(plain))('word/document.xml')).map((p) => p.text)
  expect(texts).toContain('县生态移民局会议纪要')
  expect(texts.join()).not.toMatch(/抄送|附件|文件|〔/)
})

test('a document to a higher unit names who signs it', async () => {
  const texts = paragraphs((await partsOf({ ...notice, signer: '王某某' }))('word/document.xml')).map((p) => p.text)
  expect(texts).toContain('晴移民通〔2026〕12号\t签发人：王某某')
})

test('numbers of headings are Chinese', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 99].map(chineseNumber)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '十九',
    '二十',
    '二十一',
    '九十九',
  ])
})
