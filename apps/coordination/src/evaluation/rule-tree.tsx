import { EVALUATION_BASIS, EVALUATION_GROUP } from '@county/coordination/evaluation/codes'
import type { TreeRule } from '@county/coordination/evaluation/evaluation'
import { useSay } from '@county/platform'
import { useCode } from '@county/ui'
import { DataTable } from '@county/ui/data'

/** The two levels of a year's tree with their weights. */
export function RuleTree({ rules }: { rules: readonly TreeRule[] }) {
  const say = useSay()
  const code = useCode()
  const groups = new Map(
    EVALUATION_GROUP.items.map((g) => [
      g.code,
      rules.filter((r) => r.group === g.code).reduce((sum, r) => sum + r.weight, 0),
    ]),
  )
  return (
    <DataTable
      caption={say({ zh: '考核指标', en: 'The tree' })}
      rows={[...rules]}
      rowKey={(r) => r.id}
      columns={[
        {
          key: 'group',
          title: say(EVALUATION_GROUP.title),
          nowrap: true,
          render: (r) => `${code(EVALUATION_GROUP, r.group)}（${groups.get(r.group) ?? 0}）`,
        },
        {
          key: 'rule',
          title: say({ zh: '二级指标', en: 'Rule' }),
          render: (r) => (
            <>
              <span className="nc-num">{r.code}</span> {r.title}
              {r.note && <div className="nc-muted nc-small">{r.note}</div>}
            </>
          ),
        },
        {
          key: 'basis',
          title: say(EVALUATION_BASIS.title),
          nowrap: true,
          render: (r) => code(EVALUATION_BASIS, r.basis),
        },
        { key: 'weight', title: say({ zh: '分值', en: 'Weight' }), end: true, nowrap: true, render: (r) => r.weight },
      ]}
    />
  )
}
