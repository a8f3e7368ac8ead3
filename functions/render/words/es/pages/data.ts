import type { PageWords } from "../../en/pages.ts";
import { amount } from "../grammar.ts";
import { day, item, litigation, moment } from "./common.ts";

/** The amicus record, search, the glossary, and the doors for programs. */
export const dataWords: Pick<PageWords, "api" | "feeds" | "downloads" | "amicus" | "glossary" | "search"> = {
  api: {
    title: "API",
    lede: "Todo lo de estas páginas está también en JSON, libre para cualquier programa: ponga /api delante de la ruta de una página.",
    first: "Pruébelo",
    firstLede: "Esto funciona en este mismo servidor:",
    answer: "Su respuesta, abreviada:",
    addresses: "Direcciones",
    parameters: "Filtros de una lista",
    parametersLede:
      "Varios valores de un filtro se separan con comas: vale cualquiera. Los filtros distintos deben cumplirse todos. Un filtro desconocido se rechaza, nunca se ignora.",
    openapi: "Lo mismo para programas: la descripción en OpenAPI 3.1",
    tryIt: "Llámela desde aquí",
    tryLede: "Cada formulario hace una llamada y lleva a su respuesta tal cual; lo que deje vacío se omite.",
    trySend: (path) => `Llamar a ${path}`,
    rules: "Qué esperar",
    about: {
      Lists:
        "lo más nuevo primero, { entries, next }. Pase next como ?cursor= con los demás parámetros iguales, o siga el encabezado Link; null es la última página. limit es 50, como máximo 200.",
      Errors: "application/problem+json (RFC 9457). También lo es un parámetro que no esté descrito.",
      Days: "AAAA-MM-DD, como los imprime el tribunal. Los instantes son RFC 3339, en UTC.",
      Caching: "Cada respuesta tiene un ETag: devuélvalo en If-None-Match, y 304 dice que nada cambió.",
      Ids: "de entradas (mpp-12) y eventos: estables para siempre.",
      "As of":
        "?asOf=<día o instante> da listas, entradas, órdenes, fechas, el registro de amicus curiae, archivos, canales y el calendario tal como los sabíamos entonces; Memento-Datetime dice cuándo fue eso.",
      Following:
        "/api/matters/<matter>/events?after=<n> da el libro después del evento n: guarde el último número que vio.",
    },
    paths: {
      "/api/matters/<matter>":
        "En qué estado está, últimas resoluciones y escritos, próximas fechas, expedientes, entradas más nuevas",
      "/api/matters/<matter>/entries": "Entradas, con filtros",
      "/api/matters/<matter>/rulings": "Lo que hicieron los tribunales",
      "/api/matters/<matter>/amicus": "El registro de amicus curiae; en CSV en /briefs.csv y /amici.csv en su lugar",
      "/api/matters/<matter>/timeline":
        "Resoluciones y escritos de amicus curiae con sus días, y presentaciones por mes",
      "/api/matters/<matter>/dates": "Próximas fechas, con las palabras que las dicen",
      "/api/matters/<matter>/changes": "Lo que cambió entre dos momentos",
      "/api/matters/<matter>/corrections": "En qué nos equivocamos y qué cambiaron los tribunales",
      "/api/matters/<matter>/digests/<from>..<to>": "El boletín de un tramo de eventos",
      "/api/matters/<matter>/events": "El libro mismo",
      "/api/entries/<id>": "Una entrada con versiones, documentos, resumen e historia posterior",
      "/api/dockets/<court>/<number>": "Un expediente con su cobertura",
      "/api/health": "Cuán bien se ve cada expediente",
      "/api/about": "Quién mantiene este servicio",
    },
    filters: {
      court: "Tribunales: ca9, scotus, cand",
      docket: "Expedientes: ca9/19-15716",
      kind: "amicus_brief, opinion, order …",
      weight: "ruling, filing, minor, routine",
      filer: "Una parte del nombre de quien presenta o de un amicus",
      supporting: "appellant, appellee, petitioner … (amicus curiae)",
      judge: "Una parte del nombre de un juez o magistrado",
      organization: "El nombre entero, o el corto, de un amicus o de quien presenta",
      order: "El id de una orden: lo que la dictó, cambió y revisó",
      citation: "Como la citan los abogados: No. 19-15716, Dkt. 39",
      from: "Desde este día de presentación",
      to: "Hasta este día de presentación",
      q: "Palabras que están todas en la entrada o su documento; “frases”; comien*",
      sort: "newest (por defecto), oldest, best (por defecto con q)",
      limit: "de 1 a 200",
      cursor: "next de la página anterior",
    },
  },
  feeds: {
    entries: (matter) => `Nuevas presentaciones en el ${litigation(matter)}`,
    asOf: (at) => `(tal como lo sabíamos el ${moment(at)})`,
  },
  downloads: { heading: "Descargas" },
  amicus: {
    title: (matter) => `El registro de amicus curiae del ${litigation(matter)}`,
    heading: "El registro de amicus curiae",
    lede: "Quién pidió ser oído, en apoyo de quién y dónde. El lado es solo el que dicen el expediente o la portada, y no se suma entre expedientes: los peticionarios defienden los MPP en uno y su fin en otro.",
    columns: ["Amici", "En apoyo de", "Etapa", "Estado", "Presentado", "Documento"],
    counts: ({ briefs, motions }) =>
      [
        amount(briefs, "escrito", "escritos"),
        ...(motions > 0
          ? [amount(motions, "moción de permiso (motion for leave)", "mociones de permiso (motions for leave)")]
          : []),
      ].join(", "),
    leave: "(moción de permiso, motion for leave)",
    notNamed: "El expediente no los nombra",
    stages: {
      district_court: "Tribunal de distrito",
      appeal: "Apelación",
      application: "Solicitud (application)",
      petition: "Petición (petition)",
      merits: "Fondo (merits)",
    },
    stageNotKnown: "No se sabe",
    filings: {
      submitted: "Enviado (submitted)",
      filed: "Presentado",
      leave_sought: "Permiso solicitado",
      leave_granted: "Permiso concedido",
      leave_denied: "Permiso denegado",
      not_accepted: "No admitido para su presentación",
    },
    filingNotKnown: "No se sabe",
    consent: (status, consent) =>
      status === "stated" && consent !== null
        ? `Consentimiento: ${consent}`
        : status === "not_stated"
          ? "Consentimiento: no consta"
          : status === "conflict"
            ? "Consentimiento: consta de dos maneras"
            : "Consentimiento: no leído",
    summary: "Lo que dice",
    notReadNotStated:
      "No consta (not stated): leímos la línea del expediente y el documento, y no lo dicen. No leído (not read): aún no leímos el documento, o no pudimos, así que puede decirlo.",
    noDocument: "Sin enlace",
    document: (pages) => (pages === null ? "PDF" : `PDF, ${item.pages(pages)}`),
    undated: "Conocidos por otras fuentes, día de presentación desconocido",
    between: (span) => (span ? `Presentado entre el ${day(span[0])} y el ${day(span[1])}.` : ""),
    briefsCsv: "El registro en CSV, una fila por escrito",
    amiciCsv: "El registro en CSV, una fila por amicus",
    sqlite: "Todo en una base de datos SQLite",
    json: "El registro en JSON",
    codebook: "Libro de códigos",
  },
  glossary: {
    title: "Glosario",
    lede: "Las palabras de estas páginas, en una frase cada una.",
    signs: {
      ruling: "Una resolución",
      brief: "Un escrito de amicus curiae",
      filing: "Cualquier otra presentación o entrada",
    },
    words: {
      "Acción pospuesta (5 U.S.C. 705)": "Un tribunal aplaza el efecto de lo que hizo una agencia.",
      "Amicus curiae (amicus brief)":
        "Un escrito de alguien que no es parte, presentado para ser oído sobre la cuestión.",
      "Apelante, apelado (appellant, appellee)": "La parte que apela y la que responde a la apelación.",
      Certiorari: "La orden de la Corte Suprema de revisar un caso. Una denegación no dice nada del fondo.",
      "Confirmar (affirm)": "Un tribunal de apelación deja como está la sentencia u orden del tribunal inferior.",
      "Copia de voluntarios (volunteer copy)":
        "La copia de un expediente en CourtListener, hecha por voluntarios. Pueden faltar entradas.",
      "Dejar sin efecto (vacate)":
        "Un tribunal retira una sentencia u orden, suya o del inferior, como si no se hubiera dictado.",
      "Devolver (remand)": "Un tribunal superior devuelve el caso al inferior.",
      "Dkt., ECF No.":
        "El número de una entrada en el expediente de un tribunal de apelación y de uno de distrito. Las líneas de la Corte Suprema no tienen número.",
      "En suspenso (held in abeyance)": "El caso espera; el tribunal no da ningún paso hasta levantar la espera.",
      "Expediente (docket)": "La lista del tribunal de todo lo presentado y hecho en un caso.",
      "Mandato (mandate)":
        "El papel con que un tribunal de apelación devuelve el caso; en la Corte Suprema, “judgment issued”.",
      "Medida cautelar (injunction)":
        "Una orden de hacer o no hacer algo; la preliminar vale hasta que se decide el caso.",
      "Número no visto":
        "Un número entre dos que hemos visto: una presentación que no pudimos ver, una sellada o un número que el tribunal no usó.",
      PACER: "El sistema de pago de los tribunales federales para documentos. No compramos documentos.",
      "Revocar (reverse)": "Un tribunal superior decide lo contrario que el inferior.",
      "Sellado (sealed)": "Cerrado al público por el tribunal. Lo sellado se quita de aquí.",
      "Suspensión (stay)":
        "Un tribunal impide por un tiempo que una orden o sentencia tenga efecto. Una moción de suspensión es solo un pedido.",
      "Suspensión administrativa (administrative stay)":
        "Una suspensión breve, para que el tribunal pueda considerar si concede otra.",
    },
  },
  search: {
    title: "Buscar en las presentaciones",
    words: "Palabras",
    court: "Tribunal",
    kind: "Tipo",
    from: "Presentado desde",
    to: "Presentado hasta",
    any: "Cualquiera",
    send: "Buscar",
    found: (n, more) => (more ? `Las primeras ${n}` : amount(n, "entrada", "entradas")),
    follow: "Esta lista, en otra forma",
    changes: "Qué cambió entre dos días",
    atom: "Canal (Atom)",
    jsonFeed: "Canal (JSON Feed)",
    csv: "Hoja de cálculo (CSV)",
    jsonl: "JSON Lines",
    matches: (n) => (n >= 10_000 ? "10,000 entradas y más" : amount(n, "entrada", "entradas")),
    readAs: (text) => `Nada tiene estas palabras. Se muestra lo que tiene “${text}”.`,
    nothing: "No se encontró nada",
    hint: "Ninguna entrada que hayamos visto cumple todo esto. Menos palabras o un tramo más amplio pueden ayudar.",
  },
};
