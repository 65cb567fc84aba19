/** Names as schools have them, of no school in particular. */
export const schoolNames: readonly string[] = [
  'De Regenboog',
  'Het Kompas',
  'De Wegwijzer',
  'De Klimboom',
  'De Vuurvlinder',
  'De Zonnewijzer',
  'Het Sterrenbos',
  'De Waterlelie',
]
