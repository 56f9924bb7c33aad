import { editDistance, type Report, type Rule, type Token } from "@ungarble/core"
import { beside } from "./beside.js"
import { type Readings, readings, readTogether } from "./readings.js"

/** “Yang Garren” for 杨嘉仁, “Guangle” for 关累: a name that is spelled otherwise than the source reads. */
export const sourceName: Rule = {
  id: "chinese-source-name",
  category: "terminology",
  severity: "major",
  confidence: 0.6,
  about:
    "With the Chinese text beside the English: names of persons and places are written as pinyin spells their characters. A machine that does not know a name makes up a likely one.",
  message: "The source reads otherwise.",
  examples: {
    source: "记者孙亭文在关累港采访了船长杨嘉仁和嫌疑人黄某。",
    garbled: [
      {
        text: "Captain Yang [[Garren]] has sailed for years.",
        fixed: "Captain Yang Jiaren has sailed for years.",
      },
      { text: "The port of [[Guangle]] is busy.", fixed: "The port of Guanlei is busy." },
      { text: "The suspect [[Huang Mu]] was held.", fixed: "The suspect Huang was held." },
    ],
    fine: [
      "Sun Tingwen met Yang Jiaren in Guanlei.",
      "Mr Yang said the Yang River was high.",
      "The Biden government asked Boeing to wait.",
    ],
  },
  lexicons: [readings],
  usage: true,
  *check(text) {
    const pair = beside(text)
    if (!pair) return
    const known = text.lexicon(readings)
    const heard = hear(pair.source, known)
    // A usual English word or name is none that a machine made up.
    const isUsual = (word: Token, from: number) =>
      text.language.usage !== undefined &&
      Math.max(text.usage.frequency(plain(word)), text.usage.frequency(word.text.replace(/['’]s$/u, ""))) >=
        from
    const { words } = text
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      if (!isName(word) || text.verbatim(word.from, word.to)) continue
      const given = words[i + 1]
      const before = words[i - 1]
      // The second and third word of a name of another kind: Tsim Sha Tsui, Bruno Le Maire.
      const isInside = before && isName(before) && before.to + 1 === word.from && !isUsual(before, 4)
      if (given && isName(given) && given.from === word.to + 1 && !isUsual(given, 4) && !isInside) {
        const report = misnamed(word, given, pair.source, known)
        if (report) {
          yield report
          i++
          continue
        }
      }
      if (pair.source.includes(word.text)) continue
      if (heard.has(plain(word)) || plain(word).length < 5 || known.syllables(plain(word)) < 2) continue
      const near = isUsual(word, 1) ? undefined : nearest(plain(word), heard)
      if (near) yield respelled(word, near)
    }
  },
}

// What stands between names rather than in them.
const particles =
  /[的了是和在与從从到对對使被把将將向给給由为為以及或等这這那就都也不没有上下中说說称稱其们們一]/u

const isName = (word: Token) => word.kind === "word" && /^\p{Lu}\p{Ll}/u.test(word.text)
const plain = ({ lower }: Token) => lower.replace(/'s$/u, "").replaceAll("'", "")
const capital = (reading: string) => reading.charAt(0).toUpperCase() + reading.slice(1)

type Heard = ReadonlyMap<string, string>

/** How every one to four characters in a row read, with the characters. */
function hear(source: string, known: Readings): Heard {
  const heard = new Map([["shaanxi", "陕西"]])
  for (const { 0: run } of source.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at < run.length; at++) {
      for (const length of [1, 2, 3, 4]) {
        const characters = run.slice(at, at + length)
        if (characters.length < length) break
        for (const reading of readTogether(characters, known))
          if (!heard.has(reading)) heard.set(reading, characters)
      }
    }
  }
  return heard
}

function nearest(word: string, heard: Heard): { reading: string; characters: string } | undefined {
  let best: { reading: string; characters: string; distance: number } | undefined
  for (const [reading, characters] of heard) {
    if (particles.test(characters)) continue
    if (
      characters.length < 2 ||
      characters.length > 3 ||
      reading[0] !== word[0] ||
      Math.abs(reading.length - word.length) > 2
    )
      continue
    const distance = editDistance(word, reading)
    if (distance <= 2 && (!best || distance < best.distance)) best = { reading, characters, distance }
  }
  return best
}

function respelled(word: Token, near: { reading: string; characters: string }): Report {
  const name = capital(near.reading)
  return {
    from: word.from,
    to: word.from + word.text.replace(/['’]s$/u, "").length,
    rewrites: [name],
    message: `The source has ${near.characters}, which reads ${name}.`,
    evidence: { source: near.characters, reading: name },
  }
}

const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻餘鍾譚鄒陸龍萬錢湯賴龐蘭顏嚴溫蘆魯韋畢聶叢齊"

/** A surname and a given name, of which the source has the surname, but always with other characters after it. */
function misnamed(family: Token, given: Token, source: string, known: Readings): Report | undefined {
  if (known.syllables(family.lower) !== 1) return undefined
  let best: { characters: string; reading: string; distance: number } | undefined
  for (const match of source.matchAll(/\p{Script=Han}(?=(\p{Script=Han}{1,2}))/gu)) {
    const [surname, rest = ""] = match
    if (!surnames.includes(surname) || !known.of(surname).includes(family.lower)) continue
    if (rest.startsWith("某")) return withheld(family, given, surname)
    const all = [rest, rest.slice(0, 1)].flatMap(characters => readTogether(characters, known))
    if (all.includes(plain(given))) return undefined
    const part = rest.split(particles)[0] ?? ""
    // A character that nobody can read here may be the right one.
    if ([...part].some(character => known.of(character).length === 0)) return undefined
    for (const characters of new Set([part, part.slice(0, 1)])) {
      if (characters === "") continue
      for (const reading of readTogether(characters, known)) {
        const distance = editDistance(plain(given), reading)
        // Most given names have two characters.
        const cost = distance + (characters.length === 1 ? 1 : 0)
        if (!best || cost < best.distance)
          best = { characters: surname + characters, reading, distance: cost }
      }
    }
  }
  if (!best) return undefined
  const name = capital(best.reading)
  const isLike = best.distance <= 3 || best.reading[0] === plain(given)[0]
  return {
    from: given.from,
    to: given.from + given.text.replace(/['’]s$/u, "").length,
    rewrites: isLike ? [name] : [],
    confidence: best.distance <= 2 ? 0.8 : isLike ? 0.7 : 0.6,
    message: `The source has ${best.characters}, which reads ${family.text} ${name}.`,
    evidence: { source: best.characters, reading: `${family.text} ${name}` },
  }
}

const withheld = (family: Token, given: Token, surname: string): Report | undefined =>
  /^mou/u.test(given.lower)
    ? undefined
    : {
        from: family.from,
        to: given.from + given.text.replace(/['’]s$/u, "").length,
        rewrites: [family.text],
        confidence: 0.8,
        message: `The source has ${surname}某, a person surnamed ${family.text} whose name is withheld.`,
        evidence: { source: `${surname}某`, reading: `${family.text} Mou`, gloss: "name withheld" },
      }
