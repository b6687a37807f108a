/** The few pictures of the page, drawn in one line weight. */

const PATHS = {
  drive:
    'M3 6.5A1.5 1.5 0 0 1 4.5 5h5l2 2.5h8A1.5 1.5 0 0 1 21 9v9.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5z',
  mail: 'M3.5 6.5A1.5 1.5 0 0 1 5 5h14a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5zM4 7l8 6 8-6',
  runs: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  quotas: 'M4 17a8 8 0 1 1 16 0M12 17l4-5',
  faults: 'M12 4 2.8 20h18.4zM12 10v5M12 17.6v.4',
  folder:
    'M3 6.5A1.5 1.5 0 0 1 4.5 5h5l2 2.5h8A1.5 1.5 0 0 1 21 9v9.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5z',
  sheet: 'M5 3h14v18H5zM5 9h14M5 15h14M11 9v12',
  document: 'M6 3h9l4 4v14H6zM9 11h7M9 14h7M9 17h5',
  file: 'M6 3h9l4 4v14H6zM14 3v5h5',
  shared:
    'M8 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 19c.5-3 2.6-4.5 5.500-4.500s5 1.500 5.500 4.500M16 11a2.500 2.500 0 1 0 0-5M16.500 14.600c2.500.2 4.300 1.700 4.800 4.400',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500V12l3 2',
  download: 'M12 4v11M7.500 11 12 15.500 16.500 11M5 20h14',
  right: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6 6 18',
} as const;

export type IconName = keyof typeof PATHS;

/** Says nothing by itself: there is always a text beside it, or a label around it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
