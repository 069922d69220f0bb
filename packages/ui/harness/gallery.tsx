import { field } from '@county/core/ledger/field'
import { AppError } from '@county/platform'
import { useState } from 'react'
import { z } from 'zod'
import { BarChart, LineChart, StackedChart } from '../src/chart/index.ts'
import { VerbForm } from '../src/form/index.ts'
import {
  Button,
  EmptyState,
  ErrorNotice,
  MaskedValue,
  Notice,
  NumberLink,
  Page,
  PageHeader,
  Progress,
  ReportGrid,
  Result,
  Section,
  Shape,
  StateTag,
  Tabs,
} from '../src/index.ts'

const months = ['6月', '7月', '8月', '9月', '10月']
const fields = z.object({
  on: field.date({ label: { zh: '核实日期', en: 'Checked on' } }),
  result: field.text({ label: { zh: '核实结果', en: 'Result' }, help: { zh: '一句话说明', en: 'In a sentence' } }),
})

/** Every small part of the kit on one page. */
export function Gallery() {
  const [n] = useState(5862)
  return (
    <Page>
      <PageHeader
        title="部件"
        tags={<StateTag tone="warn">待审核</StateTag>}
        actions={<Button type="primary">提交</Button>}
      />
      <Section title="状态与数值">
        <div className="nc-row">
          {(['neutral', 'info', 'accent', 'good', 'warn', 'danger'] as const).map((tone) => (
            <StateTag key={tone} tone={tone}>
              {tone}
            </StateTag>
          ))}
          <span style={{ width: 12 }}>
            <Shape tone="danger" />
          </span>
          <NumberLink value={n} unit="人" to="/demo/labour-record" label="已就业" />
          <MaskedValue label="身份证号" value="522***********1234" onReveal={async () => '522324198203121234'} />
        </div>
      </Section>
      <ErrorNotice
        error={new AppError('INTERNAL', { status: 500, incident: 'E20261105-7F3A' })}
        doing="保存"
        kept="已填内容仍在。"
        onRetry={() => undefined}
      />
      <Notice tone="warn" title="有 2 行冲突没有处理" />
      <Notice tone="good" title="已提交" />
      <Section title="进度">
        <Progress label="正在导出" done={520} total={1284} unit="行" onCancel={() => undefined} />
      </Section>
      <Section title="报送情况" flush>
        <ReportGrid
          caption="报送情况"
          corner="单位"
          rows={['县人社局', '县教育局', '县卫健局'].map((u) => ({ key: u, title: u }))}
          columns={months.map((m) => ({ key: m, title: m }))}
          cell={(r, c) =>
            c === '10月'
              ? r === '县教育局'
                ? { word: '逾期', tone: 'danger', to: '/demo' }
                : { word: '待审核', tone: 'warn', to: '/demo' }
              : r === '县卫健局' && c === '6月'
                ? undefined
                : { word: '已报', tone: 'good', to: '/demo' }
          }
        />
      </Section>
      <Section title="趋势">
        <LineChart
          title="已就业人数，6月至10月"
          categories={months}
          unit="人"
          target={6200}
          series={[{ name: '已就业', values: [5533, 5604, 5688, 5731, 5790] }]}
        />
        <StackedChart
          title="各安置区就业地点"
          categories={['腾龙街道', '三宝街道', '幸福家园']}
          unit="人"
          series={[
            { name: '县内', values: [1200, 800, 420] },
            { name: '省内县外', values: [600, 420, 210] },
            { name: '省外', values: [900, 700, 300] },
          ]}
        />
        <BarChart
          title="培训人次"
          categories={months}
          unit="人次"
          series={[{ name: '培训', values: [110, 130, null, 150, 90] }]}
        />
      </Section>
      <Section>
        <Tabs
          label="部件"
          items={[
            {
              key: 'a',
              label: '核实',
              children: (
                <VerbForm
                  fields={fields}
                  submit="登记核实"
                  onSubmit={async () => {
                    throw new AppError('TRY_AGAIN', { status: 409 })
                  }}
                />
              ),
            },
            {
              key: 'b',
              label: '空',
              children: (
                <EmptyState
                  title="没有走访记录"
                  why="本月还没有登记走访。"
                  actions={<Button type="primary">登记走访</Button>}
                />
              ),
            },
          ]}
        />
      </Section>
      <Section>
        <Result
          tone="good"
          title="月报已提交"
          detail="县生态移民局将在 11 月 5 日前审核。"
          actions={<Button>查看月报</Button>}
        />
      </Section>
    </Page>
  )
}
