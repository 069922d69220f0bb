/** Line drawings of 24×24 by name; a module names its own in its manifest. */
const PATHS: Record<string, string> = {
  home: 'M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  due: 'M8 4h8v3H8zM8 5H5v15h14V5h-3M8.5 13l2.5 2.5 4.5-5',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5',
  menu: 'M4 6h16M4 12h16M4 18h16',
  bell: 'M6 17V11a6 6 0 1112 0v6M4 17h16M10 20.5a2 2 0 004 0',
  user: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  close: 'M6 6l12 12M18 6L6 18',
  chevron: 'M9 6l6 6-6 6',
  collapse: 'M14 6l-6 6 6 6M19 6l-6 6 6 6',
  setting: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  people:
    'M9 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 19c.7-3.5 3-5 6.5-5s5.800 1.5 6.5 5M16 5.5a3 3 0 010 6M17.5 14.200c2.300.5 3.600 2 4 4.800',
  residents:
    'M9 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 19c.7-3.5 3-5 6.5-5s5.800 1.5 6.5 5M16 5.5a3 3 0 010 6M17.5 14.200c2.300.5 3.600 2 4 4.800',
  team: 'M9 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 19c.7-3.5 3-5 6.5-5s5.800 1.5 6.5 5M16 5.5a3 3 0 010 6M17.5 14.200c2.300.5 3.600 2 4 4.800',
  briefcase: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  employment: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  coordination: 'M5 4v17M5 5h13l-3 4 3 4H5',
  compass: 'M12 3a9 9 0 100 18 9 9 0 000-18zM15.5 8.5l-2 5-5 2 2-5z',
  dashboard: 'M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.5v4M16 3.5v4',
  flag: 'M5 4v17M5 5h13l-3 4 3 4H5',
  education: 'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V17c3.5 2.5 7.5 2.5 11 0v-5.5',
  book: 'M4 5h7v15H4zM13 5h7v15h-7z',
  health: 'M12 20S4 15 4 9.5A4.300 4.300 0 0112 7a4.300 4.300 0 018 2.5C20 15 12 20 12 20z',
  heart: 'M12 20S4 15 4 9.5A4.300 4.300 0 0112 7a4.300 4.300 0 018 2.5C20 15 12 20 12 20z',
  housing: 'M4 20V9l6-4 6 4v11M16 12h4v8M2 20h20M8.5 20v-5h3v5',
  house: 'M4 20V9l6-4 6 4v11M16 12h4v8M2 20h20M8.5 20v-5h3v5',
  governance: 'M12 3.5l7.5 3v5.5c0 4.5-3.200 7.5-7.5 8.5-4.300-1-7.5-4-7.5-8.5V6.5z',
  shield: 'M12 3.5l7.5 3v5.5c0 4.5-3.200 7.5-7.5 8.5-4.300-1-7.5-4-7.5-8.5V6.5z',
  party: 'M12 4l2.300 5.200 5.700.5-4.300 3.700 1.300 5.600-5-3-5 3 1.300-5.600L4 9.700l5.700-.5z',
  star: 'M12 4l2.300 5.200 5.700.5-4.300 3.700 1.300 5.600-5-3-5 3 1.300-5.600L4 9.700l5.700-.5z',
  industry: 'M3.5 20V10l5 3.5V10l5 3.5V5h6.5v15zM8 17h1.5M12.5 17H14M17 17h1',
  water: 'M12 3.5s6.5 7 6.5 11.200a6.5 6.5 0 01-13 0C5.5 10.5 12 3.5 12 3.5z',
  chart: 'M4 20V4M4 20h16M8 16v-4M12.5 16V8M17 16v-6',
  note: 'M6 4h12v16H6zM9 9h6M9 13h6M9 17h3',
}

/** An icon by name; an unknown name shows the first character of `title` in a box. */
export function Icon({ name, title, size = 20 }: { name: string; title?: string; size?: number }) {
  const path = PATHS[name]
  if (!path)
    return (
      <span className="np-letter" aria-hidden="true" style={{ width: size, height: size, fontSize: size * 0.6 }}>
        {title?.slice(0, 1) ?? '·'}
      </span>
    )
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
