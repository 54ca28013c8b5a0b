import data from '../../data/regions/regions.json'

type RegionLevel = 'province' | 'prefecture' | 'county'

/** 行政区划: one division with its GB/T 2260 code. `former`: no longer stands under this name. */
export interface Region {
  readonly code: string
  readonly name: string
  readonly level: RegionLevel
  readonly parent: Region | null
  readonly former: boolean
}

/** The three names of a place; `null` where the level does not apply. */
export interface RegionChain {
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
}

/** Look-ups over all divisions; answers are shared, never copied. */
export interface RegionIndex {
  /** All divisions, provinces first, current before former. */
  readonly all: readonly Region[]
  /** Divisions of this full name (岳阳市, 长阳县), else of this short name (岳阳). */
  byName(name: string): readonly Region[]
  /** Divisions of this full name; 恩施州 and 长阳县 count as full. */
  byFullName(name: string): readonly Region[]
  /** All names that `byFullName` knows. */
  readonly fullNames: readonly string[]
  /** Divisions right under `region`. */
  under(region: Region): readonly Region[]
  /** The division that has this code now; a former one only where the code was not given again. */
  byCode(code: string): Region | null
  chain(region: Region): RegionChain
  /** The lowest division certain to hold the development zone that `name` begins with. */
  zoneHost(name: string): Region | null
}

const PEOPLES =
  '(?:(?:蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)族?|' +
  '(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|普米|怒|独龙|保安|裕固|各)族)'
const AUTONOMOUS = new RegExp(`^(.{2,}?)${PEOPLES}*自治([州县旗])$`)
const WORD = /(?:特别行政区|自治区|地区|特区|林区|[省市州盟县区旗])$/
const MUNICIPALITY = /^(?:11|12|31|50)0000$/

/** 长阳土家族自治县 → 长阳县; `null` where the name has no such form. */
function plainName(name: string): string | null {
  const match = AUTONOMOUS.exec(name)
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : null
}

/** 岳阳市 → 岳阳, 长阳土家族自治县 → 长阳, 广西壮族自治区 → 广西; `null` where one character would be left (赣县). */
function shortName(region: Region): string | null {
  const plain = plainName(region.name) ?? region.name
  const short = PROVINCE_SHORT.get(region.code) ?? plain.replace(WORD, '')
  return short.length >= 2 && short !== region.name ? short : null
}

const PROVINCE_SHORT = new Map(data.provinces.map(([code, , short]) => [code ?? '', short ?? '']))

// 北京市 …: a province that is also a city.
function isMunicipality(region: Region): boolean {
  return MUNICIPALITY.test(region.code)
}

/** Province, city and county of `region`. A municipality is its own city; 仙桃市 and 石河子市 have no city above them. */
export function chainOf(region: Region): RegionChain {
  if (region.level === 'province') {
    return { province: region.name, city: isMunicipality(region) ? region.name : null, county: null }
  }
  if (region.level === 'prefecture') return { province: region.parent?.name ?? null, city: region.name, county: null }
  return { ...(region.parent ? chainOf(region.parent) : { province: null, city: null }), county: region.name }
}

type Groups = Readonly<Record<string, string>>

/** Entries such as "4201": "02江岸区 03江汉区" as pairs of six-digit code and name. */
function* entries(groups: Groups): Generator<readonly [string, string]> {
  for (const [prefix, list] of Object.entries(groups)) {
    for (const entry of list.split(' ')) yield [(prefix + entry.slice(0, 2)).padEnd(6, '0'), entry.slice(2)]
  }
}

function readRegions(): Region[] {
  const above = new Map<string, Region>()
  const all: Region[] = []
  const add = (region: Region, key: string): void => {
    all.push(region)
    if (!above.has(key)) above.set(key, region)
  }
  for (const [code = '', name = ''] of data.provinces) {
    add({ code, name, level: 'province', parent: null, former: false }, code.slice(0, 2))
  }
  for (const [groups, former] of [[data.prefectures, false] as const, [data.formerPrefectures, true] as const]) {
    for (const [code, name] of entries(groups)) {
      const parent = above.get(code.slice(0, 2)) ?? null
      add({ code, name, level: 'prefecture', parent, former }, code.slice(0, 4))
    }
  }
  for (const [groups, former] of [[data.counties, false] as const, [data.formerCounties, true] as const]) {
    for (const [code, name] of entries(groups)) {
      const parent = above.get(code.slice(0, 4)) ?? above.get(code.slice(0, 2)) ?? null
      add({ code, name, level: 'county', parent, former }, code)
    }
  }
  return all
}

function push<Key>(map: Map<Key, Region[]>, key: Key | null, region: Region): void {
  if (!key) return
  const list = map.get(key)
  if (list) list.push(region)
  else map.set(key, [region])
}

type Zone = readonly [name: string, host: Region | null]

/** Development zones by their first characters, the longest names first. */
function zonesByStart(codes: ReadonlyMap<string, Region>): ReadonlyMap<string, readonly Zone[]> {
  const zones = new Map<string, Zone[]>()
  for (const [name = '', host = ''] of [...data.zones].sort(([a = ''], [b = '']) => b.length - a.length)) {
    const alike = zones.get(name.charAt(0)) ?? []
    zones.set(name.charAt(0), alike)
    alike.push([name, codes.get(host) ?? null])
  }
  return zones
}

function buildIndex(): RegionIndex {
  const all = readRegions()
  const full = new Map<string, Region[]>()
  const short = new Map<string, Region[]>()
  const codes = new Map<string, Region>()
  const under = new Map<Region, Region[]>()
  for (const region of all) {
    if (region.parent) push(under, region.parent, region)
    push(full, region.name, region)
    push(short, shortName(region), region)
    if (!codes.has(region.code)) codes.set(region.code, region)
  }
  for (const region of all) {
    const plain = plainName(region.name)
    if (plain && !full.get(plain)?.some((other) => other.name === plain)) push(full, plain, region)
  }
  const zones = zonesByStart(codes)
  const none: readonly Region[] = []
  return {
    all,
    byName: (name) => full.get(name) ?? short.get(name) ?? none,
    byFullName: (name) => full.get(name) ?? none,
    fullNames: [...full.keys()],
    under: (region) => under.get(region) ?? none,
    byCode: (code) => codes.get(code) ?? null,
    chain: chainOf,
    zoneHost: (name) => zones.get(name.charAt(0))?.find(([zone]) => name.startsWith(zone))?.[1] ?? null,
  }
}

let built: RegionIndex | null = null

/** The index over `data/regions`, built once at the first call (a few milliseconds). */
export function regionIndex(): RegionIndex {
  built ??= buildIndex()
  return built
}
