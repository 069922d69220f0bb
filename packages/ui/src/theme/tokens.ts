import type { ThemeConfig } from 'antd'

/** Colours of the product; the same values stand as `--nc-*` properties in base.css. One accent; red only for overdue and danger. */
export const COLOURS = {
  accent: '#0f6b6b',
  accentStrong: '#0a5151',
  accentSoft: '#e4f1f0',
  ink: '#182524',
  inkSoft: '#4c5c5a',
  line: '#dbe3e1',
  surface: '#ffffff',
  ground: '#f3f6f5',
  danger: '#b3261e',
  warn: '#8a5a00',
  good: '#1c6b3c',
  info: '#245a80',
} as const

const FONT =
  '"PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif'

/** antd theme in normal (14 px) or large (18 px) text. */
export function antdTheme(large: boolean): ThemeConfig {
  return {
    cssVar: { key: 'nc' },
    hashed: false,
    token: {
      colorPrimary: COLOURS.accent,
      colorLink: COLOURS.accent,
      colorLinkHover: COLOURS.accentStrong,
      colorInfo: COLOURS.info,
      colorSuccess: COLOURS.good,
      colorWarning: COLOURS.warn,
      colorError: COLOURS.danger,
      colorText: COLOURS.ink,
      colorTextSecondary: COLOURS.inkSoft,
      colorTextTertiary: '#586866',
      colorTextPlaceholder: '#677674',
      colorTextDisabled: '#6f7d7b',
      colorBorder: '#b9c6c3',
      colorBorderSecondary: COLOURS.line,
      colorBgLayout: COLOURS.ground,
      borderRadius: 6,
      fontFamily: FONT,
      fontSize: large ? 18 : 14,
      controlHeight: large ? 42 : 34,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
      boxShadow: '0 6px 24px rgba(12, 40, 38, 0.14)',
      boxShadowSecondary: '0 4px 16px rgba(12, 40, 38, 0.12)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Tabs: { horizontalMargin: '0 0 16px 0', titleFontSize: large ? 18 : 14 },
      Modal: { titleFontSize: large ? 20 : 16 },
    },
  }
}
