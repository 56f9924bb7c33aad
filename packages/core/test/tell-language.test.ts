import { tellLanguage } from "@ungarble/core"
import { describe, expect, it } from "vitest"

const foreign = {
  cmn: "市政府星期一宣布，明年将重建市政厅旁边的老桥。工程预计持续两年，期间车辆须绕行北街。",
  deu: "Der Gemeinderat hat am Montag beschlossen, die alte Brücke neben dem Rathaus im nächsten Jahr zu erneuern. Die Arbeiten sollen zwei Jahre dauern, und der Verkehr wird so lange über die Nordstraße geleitet.",
  fra: "Le conseil municipal a décidé lundi de reconstruire l’année prochaine le vieux pont près de la mairie. Les travaux doivent durer deux ans, et la circulation passera pendant ce temps par la rue du Nord.",
  spa: "El ayuntamiento decidió el lunes reconstruir el año que viene el viejo puente junto a la plaza. Las obras durarán dos años, y mientras tanto el tráfico pasará por la calle del Norte y por la avenida nueva.",
  ind: "Pemerintah kota memutuskan pada hari Senin untuk membangun kembali jembatan tua di sebelah balai kota tahun depan. Pekerjaan itu diperkirakan berlangsung selama dua tahun, dan lalu lintas akan dialihkan melalui jalan utara.",
  rus: "Городской совет решил в понедельник перестроить в следующем году старый мост рядом с ратушей. Работы продлятся два года, и движение пустят по Северной улице.",
  arb: "قرر مجلس المدينة يوم الاثنين إعادة بناء الجسر القديم بجانب مبنى البلدية في العام المقبل.",
}
const garbled =
  "The city government week one decide, the next year rebuild the old bridge of the city hall side. The engineering is predicted to sustain two years, the period vehicle must around line north street, masses expressed the very big understanding and powerful support with fixed force of the heart."

describe("a text's language", () => {
  it.each(Object.entries(foreign))("is told: %s", async (code, text) => {
    const told = await tellLanguage([text], "eng")
    expect(told.isTarget).toBe(false)
    // Close relatives (Malay for Indonesian) are near enough to say that it isn't English.
    if (code !== "ind") expect(told.code).toBe(code)
  })

  it("is told however often a text repeats itself", async () => {
    for (const text of Object.values(foreign)) {
      expect((await tellLanguage(Array(100).fill(text), "eng")).isTarget).toBe(false)
    }
  })

  it("is English for garbled English, with names and foreign words in it", async () => {
    const english = { code: "eng", isTarget: true }
    expect(await tellLanguage([garbled], "eng")).toEqual(english)
    expect(await tellLanguage([garbled.replaceAll("city", "Shijiazhuang 石家庄")], "eng")).toEqual(english)
    expect(await tellLanguage([foreign.deu.slice(0, 60), ...Array(20).fill(garbled)], "eng")).toEqual(english)
  })

  it("is open, and so no reason not to check, where there is too little text", async () => {
    for (const text of ["", "12 % + 3", "Fixed force", "Guten Tag, Herr Müller, wie geht es Ihnen?"]) {
      expect(await tellLanguage([text], "eng")).toEqual({ code: "und", isTarget: true })
    }
  })

  it("is told by the whole text, not by its first blocks", async () => {
    const german = [
      "Die Bürgerinitiative sammelt seit Wochen Unterschriften gegen den Plan, weil der Umweg viele Pendler trifft.",
      "Am Sonntag kamen mehr als zweihundert Menschen auf den Marktplatz, obwohl es in Strömen regnete.",
      "Ein Sprecher der Stadt versprach, man werde die Einwände gründlich prüfen und im Herbst neu beraten.",
      "Bis dahin bleibt die Brücke für Lastwagen gesperrt, Fußgänger dürfen sie weiterhin benutzen.",
      "Die Kosten haben sich seit dem ersten Entwurf fast verdoppelt, und das Land zahlt nur einen kleinen Teil davon.",
      "Trotzdem hält der Bürgermeister an seinem Vorhaben fest, denn die alten Pfeiler tragen nicht mehr lange.",
      "Wer nachts hinüberfährt, hört das Blech klappern und sieht den Fluss durch die Fugen glänzen.",
      "Kinder aus der Schule gegenüber haben ein Lied darüber geschrieben, das inzwischen jeder im Ort kennt.",
      "Auf dem Weihnachtsmarkt wurde es zum ersten Mal gesungen, und am Ende klatschte sogar der Kämmerer.",
      "Nun soll ein Gutachter entscheiden, ob sich wenigstens das Geländer aus Gusseisen retten lässt.",
    ]
    const told = (texts: readonly string[]) => tellLanguage(texts, "eng")
    expect(await told([garbled.slice(0, 120), ...german, foreign.deu])).toEqual({
      code: "deu",
      isTarget: false,
    })
    const sentences = garbled.split(/(?<=[,.])/u)
    expect((await told([...sentences, german[0]!])).isTarget).toBe(true)
  })
})
