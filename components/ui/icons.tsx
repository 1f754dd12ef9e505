import type { ReactNode } from 'react'

const SHAPES = {
  home: <path d="M3 9l7-6 7 6v8h-5v-5H8v5H3z" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4l3 2" />
    </>
  ),
  users: (
    <>
      <circle cx="8" cy="7" r="3" />
      <path d="M2.5 17c0-3.5 2.5-5 5.5-5s5.5 1.5 5.5 5M13 4.3a3 3 0 010 5.4M15 12.5c1.6.7 2.5 2.2 2.5 4.5" />
    </>
  ),
  bars: <path d="M4 17v-6M10 17V4M16 17V8M2 17h16" />,
  calendar: <path d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4" />,
  bag: <path d="M4 7h12l1 10H3zM7 9V6a3 3 0 016 0v3" />,
  upload: <path d="M10 13V3M6 7l4-4 4 4M3 13v4h14v-4" />,
  settings: (
    <>
      <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </>
  ),
  reply: <path d="M3 4h14v9H9l-4 4v-4H3z" />,
  check: <path d="M4 10.5l4 4 8-9" />,
  warning: <path d="M10 3l8 14H2zM10 8v4M10 14.2v.6" />,
  cross: <path d="M5 5l10 10M15 5L5 15" />,
  external: <path d="M12 3h5v5M17 3l-8 8M14 11v6H3V6h6" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="M13 13l4.5 4.5" />
    </>
  ),
  hide: (
    <>
      <path d="M2 10c2-3.6 4.8-5.5 8-5.5s6 1.9 8 5.5c-2 3.6-4.8 5.5-8 5.5S4 13.6 2 10z" />
      <path d="M4 16.5L16.5 3.5" />
    </>
  ),
  eye: (
    <>
      <path d="M2 10c2-3.6 4.8-5.5 8-5.5s6 1.9 8 5.5c-2 3.6-4.8 5.5-8 5.5S4 13.6 2 10z" />
      <circle cx="10" cy="10" r="2.5" />
    </>
  ),
  collapse: <path d="M4 4l6 6-6 6M15 4v12" />,
  shield: (
    <path d="M10 2.5l6.5 2.3V10c0 3.8-2.6 6.3-6.5 7.5C6.1 16.3 3.5 13.8 3.5 10V4.8zM10 6.5v4M10 12.800v.6" />
  ),
  arrow: <path d="M3 10h13M11 5l5 5-5 5" />,
  lock: <path d="M5 9h10v8H5zM7 9V6.5a3 3 0 016 0V9" />,
  dock: <path d="M3 4h14v12H3zM12 4v12" />,
  chevron: <path d="M7 4l6 6-6 6" />,
  back: <path d="M13 4l-6 6 6 6" />,
  question: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M7.8 8a2.2 2.2 0 113.3 1.9c-.8.4-1.1.9-1.1 1.7M10 13.8v.5" />
    </>
  ),
  swap: <path d="M3 7h13M13 4l3 3-3 3M17 13H4M7 10l-3 3 3 3" />,
  bell: <path d="M5 14V9a5 5 0 0110 0v5l1.5 1.5h-13zM8.5 17.5h3" />,
  plus: <path d="M10 4v12M4 10h12" />,
  trash: <path d="M4 6h12M8 6V4h4v2M6 6l.7 11h6.6L14 6" />,
  undo: <path d="M4 8h8a4 4 0 010 8H7M4 8l4-4M4 8l4 4" />,
  file: <path d="M5 3h7l4 4v10H5zM12 3v4h4" />,
  copy: <path d="M7 7h10v10H7zM13 7V3H3v10h4" />,
  refresh: <path d="M16 10a6 6 0 11-1.8-4.3L16 7.5M16 3v4.5h-4.5" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

export interface IconProps {
  readonly name: IconName
  /** Edge length in px. */
  readonly size?: number
  readonly className?: string | undefined
}

/** A line icon in the colour of the text; it never stands alone without words or a label. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {SHAPES[name]}
    </svg>
  )
}

/** The mark of Tillside: a page with the panel at its side. */
export function Mark({ size = 16 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', color: 'var(--accent)' }}
    >
      <rect
        x="1.5"
        y="3"
        width="17"
        height="14"
        rx="3"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      <path d="M12 3h4a2.5 2.5 0 012.5 2.5v9A2.5 2.5 0 0116 17h-4z" fill="currentColor" />
    </svg>
  )
}
