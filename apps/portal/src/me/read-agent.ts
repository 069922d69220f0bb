/** A browser's long name in short: browser and system, such as 'Edge · Windows'. */
export function readAgent(agent: string | null): string {
  if (!agent) return '—'
  const find = (pairs: readonly (readonly [RegExp, string])[]) => pairs.find(([p]) => p.test(agent))?.[1]
  const browser = find([
    [/MicroMessenger/, '微信'],
    [/Edg\//, 'Edge'],
    [/360SE|QIHU|QihooBrowser/, '360'],
    [/QQBrowser/, 'QQ'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = find([
    [/Windows/, 'Windows'],
    [/HarmonyOS/, 'HarmonyOS'],
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Mac OS/, 'macOS'],
    [/Linux/, 'Linux'],
  ])
  return [browser, system].filter(Boolean).join(' · ') || agent.slice(0, 40)
}
