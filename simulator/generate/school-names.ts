import { itemAt } from '../../src/within.ts'
import { type Draws, drawBelow } from '../random.ts'
import { plain } from './leerkrachten.ts'
import type { Sector } from './options.ts'

/** Names as Dutch schools have them, of no school in particular. */
const namen: readonly string[] = [
  ...[
    'De Regenboog',
    'Het Kompas',
    'De Wegwijzer',
    'De Klimboom',
    'De Vuurvlinder',
    'De Zonnewijzer',
    'Het Sterrenbos',
  ],
  ...[
    'De Waterlelie',
    'De Kastanje',
    'Het Palet',
    'De Windroos',
    'De Springplank',
    'De Vlieger',
    'Het Talent',
    'De Akker',
  ],
  ...['De Notenkraker', 'De Zandloper', 'Het Baken', 'De Sleutelbloem', 'De Toverlamp', 'De Kersenboom', 'De Ooievaar'],
  ...[
    'De Schatkist',
    'De Meander',
    'Het Mozaïek',
    'De Brug',
    'De Horizon',
    'De Wilgenroos',
    'De Tovertuin',
    'De Parel',
  ],
  ...['De Goudvink', 'Het Vogelnest', 'De Fontein', 'De Zevensprong', 'De Molenwiek', 'De Bolster', 'De Duizendpoot'],
]

const soorten: Readonly<Record<Sector, readonly string[]>> = {
  PO: ['', '', 'OBS ', 'CBS ', 'KBS ', 'Daltonschool ', 'Jenaplanschool '],
  SBO: ['SBO '],
  SO: ['SO '],
  VO: ['', 'Scholengemeenschap ', 'College '],
}

/** What people call the school and the domain of its addresses: `OBS De Klimboom` and `deklimboom.example`. */
export function schoolNameOf(sector: Sector, draws: Draws): { readonly naam: string; readonly domain: string } {
  const eigen = itemAt(namen, drawBelow(draws(0), namen.length))
  const soort = itemAt(soorten[sector], drawBelow(draws(1), soorten[sector].length))
  return { naam: soort + eigen, domain: `${plain(eigen)}.example` }
}
