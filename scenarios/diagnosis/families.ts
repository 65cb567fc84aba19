import type { Familie } from '../families.ts'
import type { FamilieUitleg } from './familie.ts'
import beslistZelfBijTwijfel from './families/beslist-zelf-bij-twijfel.ts'
import bewaartOfLektTeVeel from './families/bewaart-of-lekt-te-veel.ts'
import botstOfValtHalfUit from './families/botst-of-valt-half-uit.ts'
import controleertNietWatErKomt from './families/controleert-niet-wat-er-komt.ts'
import deactiveertTeVeel from './families/deactiveert-te-veel.ts'
import deactiveertTeWeinig from './families/deactiveert-te-weinig.ts'
import geeftTeVeelRechten from './families/geeft-te-veel-rechten.ts'
import gooitGeschiedenisWeg from './families/gooit-geschiedenis-weg.ts'
import herkentNiet from './families/herkent-niet.ts'
import hersteltHalf from './families/herstelt-half.ts'
import houdtTeVeelTegen from './families/houdt-te-veel-tegen.ts'
import knoeitMetGegevens from './families/knoeit-met-gegevens.ts'
import knoeitMetNummers from './families/knoeit-met-nummers.ts'
import knoeitMetResultaten from './families/knoeit-met-resultaten.ts'
import koppeltOpNummerAlleen from './families/koppelt-op-nummer-alleen.ts'
import koppeltOpTeWeinig from './families/koppelt-op-te-weinig.ts'
import leestAntwoordVerkeerd from './families/leest-antwoord-verkeerd.ts'
import mistWijzigingen from './families/mist-wijzigingen.ts'
import neemtWijzigingNietOver from './families/neemt-wijziging-niet-over.ts'
import nodigtVerkeerdUit from './families/nodigt-verkeerd-uit.ts'
import raadtOfWistWatOntbreekt from './families/raadt-of-wist-wat-ontbreekt.ts'
import resultaatBijEenAnder from './families/resultaat-bij-een-ander.ts'
import resultaatDubbel from './families/resultaat-dubbel.ts'
import resultaatKwijt from './families/resultaat-kwijt.ts'
import slaatControleOver from './families/slaat-controle-over.ts'
import slaatMensenOver from './families/slaat-mensen-over.ts'
import vergeetKeuzes from './families/vergeet-keuzes.ts'
import verliestBijVeel from './families/verliest-bij-veel.ts'
import verliestNummers from './families/verliest-nummers.ts'
import verwartAntwoorden from './families/verwart-antwoorden.ts'
import verwartGroepen from './families/verwart-groepen.ts'

/** What is to be said of each family of mistakes. */
export const uitlegOf: Readonly<Record<Familie, FamilieUitleg>> = {
  'koppelt-op-nummer-alleen': koppeltOpNummerAlleen,
  'koppelt-op-te-weinig': koppeltOpTeWeinig,
  'beslist-zelf-bij-twijfel': beslistZelfBijTwijfel,
  'herkent-niet': herkentNiet,
  'knoeit-met-nummers': knoeitMetNummers,
  'verliest-nummers': verliestNummers,
  'knoeit-met-gegevens': knoeitMetGegevens,
  'neemt-wijziging-niet-over': neemtWijzigingNietOver,
  'raadt-of-wist-wat-ontbreekt': raadtOfWistWatOntbreekt,
  'slaat-mensen-over': slaatMensenOver,
  'leest-antwoord-verkeerd': leestAntwoordVerkeerd,
  'verwart-antwoorden': verwartAntwoorden,
  'verliest-bij-veel': verliestBijVeel,
  'mist-wijzigingen': mistWijzigingen,
  'controleert-niet-wat-er-komt': controleertNietWatErKomt,
  'deactiveert-te-veel': deactiveertTeVeel,
  'deactiveert-te-weinig': deactiveertTeWeinig,
  'gooit-geschiedenis-weg': gooitGeschiedenisWeg,
  'verwart-groepen': verwartGroepen,
  'geeft-te-veel-rechten': geeftTeVeelRechten,
  'nodigt-verkeerd-uit': nodigtVerkeerdUit,
  'vergeet-keuzes': vergeetKeuzes,
  'slaat-controle-over': slaatControleOver,
  'houdt-te-veel-tegen': houdtTeVeelTegen,
  'herstelt-half': hersteltHalf,
  'resultaat-bij-een-ander': resultaatBijEenAnder,
  'resultaat-kwijt': resultaatKwijt,
  'resultaat-dubbel': resultaatDubbel,
  'knoeit-met-resultaten': knoeitMetResultaten,
  'bewaart-of-lekt-te-veel': bewaartOfLektTeVeel,
  'botst-of-valt-half-uit': botstOfValtHalfUit,
}
