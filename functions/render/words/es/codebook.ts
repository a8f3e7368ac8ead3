import type { Codebook } from "../../../model/export-columns.ts";
import type { Some } from "../fall-back.ts";

/** Columns of the amicus record; those of its second table mean the same. */
const amicus = {
  entry: "Nuestro identificador de la entrada; vacío si el escrito no está en un expediente que veamos.",
  docket: "Tribunal y número del expediente.",
  kind: "amicus_brief o motion_for_leave_amicus.",
  amici: "Los amici como los imprime el expediente, separados por punto y coma.",
  supporting:
    "El lado que dicen el expediente o la portada: appellant, appellee, petitioner, respondent, plaintiff, defendant, neither.",
  supporting_status:
    "stated (consta), not_stated (leído y no lo dice), conflict (dice dos cosas), not_read (no leído).",
  supporting_name: "El nombre de esa parte el día de presentación.",
  stage: "district_court, appeal, application, petition, merits.",
  filed_on: "El día del tribunal, AAAA-MM-DD.",
  filed_from: "Con filed_to: el tramo, cuando ninguna fuente nuestra da el día.",
  filed_to: "El final de ese tramo.",
  caption: "Carátula del día de la presentación.",
  number: "El número que el tribunal da a la entrada.",
  counsel: "Abogados, como los imprime el expediente.",
  document_pages: "Sus páginas.",
  status: "current, o withdrawn: ya no figura en el expediente.",
  document_url: "El documento, en un servidor de un tribunal o de un archivo.",
  link: "Una página de otro sitio que habla del escrito.",
  filing:
    "Qué pasó con él, según el expediente: submitted (enviado), filed (presentado), leave_sought, leave_granted, leave_denied (permiso pedido, concedido, denegado), not_accepted (no admitido); vacío si no está en un expediente que veamos.",
  decided_by: "Nuestro identificador de la entrada con la que el tribunal decidió.",
  consent: "Si las partes consienten: como consta en la portada, o como lo imprime el expediente.",
  consent_status: "stated (consta), not_stated (leído y no lo dice), conflict, not_read (no leído).",
  asks: "Lo que pide al tribunal: frases del escrito, con su página.",
  argues: "Sus títulos, o si no sus frases principales, con su página.",
  demonstration: "1 si el documento es un texto de demostración de este programa y no el presentado.",
};

/** What each column of the downloads means; entries and versions are read in English. */
export const codebookEs: Some<Codebook> = {
  amicus,
  amici: {
    amicus: "Un amicus, como está impreso.",
    entry: amicus.entry,
    docket: amicus.docket,
    kind: amicus.kind,
    supporting: amicus.supporting,
    supporting_status: amicus.supporting_status,
    supporting_name: amicus.supporting_name,
    stage: amicus.stage,
    filed_on: amicus.filed_on,
    filed_from: amicus.filed_from,
    filed_to: amicus.filed_to,
    filing: amicus.filing,
    status: amicus.status,
  },
};
