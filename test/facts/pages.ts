/** The languages of the vocabulary. */
export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl';

interface Words {
  /** Lines of metadata. */
  readonly fields: readonly string[];
  /** Headings of a policy: purpose, scope, rules, roles. */
  readonly headings: readonly [purpose: string, scope: string, rules: string, roles: string];
  readonly purpose: string;
  readonly scope: string;
  readonly rules: readonly string[];
  /** A page that explains the subject to a reader. */
  readonly lesson: readonly string[];
}

const WORDS: Readonly<Record<LanguageCode, Words>> = {
  en: {
    fields: ['**Owner:** Head of Platform', '**Version:** 3.1', '**Approved by:** Board'],
    headings: ['Purpose', 'Scope', 'Policy', 'Roles and responsibilities'],
    purpose: 'This document sets out how the bakery keeps the data of its customers from harm.',
    scope: 'It applies to everybody who works for the bakery and to the tills in all shops.',
    rules: [
      'Every till must be locked when nobody stands at it.',
      'The shop manager must approve each new account.',
      'Accounts shall be closed on the last working day.',
    ],
    lesson: ['Many readers ask what auditors look at first.', 'This page collects the questions and gives short answers to each of them.'],
  },
  de: {
    fields: ['**Dokumentverantwortlicher:** Leitung Technik', '**Version:** 3.1', '**Freigegeben durch:** Geschäftsführung'],
    headings: ['Zweck', 'Geltungsbereich', 'Regelungen', 'Rollen und Verantwortlichkeiten'],
    purpose: 'Dieses Dokument legt fest, wie die Bäckerei die Daten ihrer Kundschaft schützt.',
    scope: 'Es gilt für alle Beschäftigten der Bäckerei und für die Kassen in allen Filialen.',
    rules: [
      'Jede Kasse muss gesperrt sein, wenn niemand an ihr steht.',
      'Die Filialleitung muss jedes neue Konto genehmigen.',
      'Konten müssen am letzten Arbeitstag gesperrt werden.',
    ],
    lesson: ['Viele fragen, was bei einer Prüfung zuerst angesehen wird.', 'Diese Seite sammelt die Fragen und gibt zu jeder eine kurze Antwort.'],
  },
  fr: {
    fields: ['**Propriétaire :** Responsable technique', '**Version :** 3.1', '**Approuvé par :** Direction'],
    headings: ['Objet', "Domaine d'application", 'Règles', 'Rôles et responsabilités'],
    purpose: 'Ce document définit comment la boulangerie protège les données de ses clients.',
    scope: "Il s'applique à toutes les personnes qui travaillent pour la boulangerie et aux caisses des magasins.",
    rules: [
      'Chaque caisse doit être verrouillée quand personne ne la tient.',
      'Le gérant doit approuver chaque nouveau compte.',
      'Les comptes doivent être fermés le dernier jour de travail.',
    ],
    lesson: [
      "Beaucoup de lecteurs demandent ce que les auditeurs regardent d'abord.",
      'Cette page rassemble les questions et donne à chacune une réponse courte.',
    ],
  },
  es: {
    fields: ['**Propietario:** Responsable técnico', '**Versión:** 3.1', '**Aprobado por:** Dirección'],
    headings: ['Objetivo', 'Alcance', 'Directrices', 'Roles y responsabilidades'],
    purpose: 'Este documento establece cómo la panadería protege los datos de sus clientes.',
    scope: 'Se aplica a todas las personas que trabajan para la panadería y a las cajas de las tiendas.',
    rules: [
      'Cada caja debe estar bloqueada cuando nadie la atiende.',
      'El encargado debe aprobar cada cuenta nueva.',
      'Las cuentas deben cerrarse el último día de trabajo.',
    ],
    lesson: ['Muchos lectores preguntan qué miran primero los auditores.', 'Esta página reúne las preguntas y da a cada una de ellas una respuesta corta.'],
  },
  pt: {
    fields: ['**Proprietário:** Responsável técnico', '**Versão:** 3.1', '**Aprovado por:** Direção'],
    headings: ['Objetivo', 'Âmbito', 'Diretrizes', 'Papéis e responsabilidades'],
    purpose: 'Este documento define como a padaria protege os dados dos seus clientes.',
    scope: 'Aplica-se a todas as pessoas que trabalham para a padaria e às caixas das lojas.',
    rules: [
      'Cada caixa deve estar bloqueada quando ninguém a usa.',
      'O gerente deve aprovar cada conta nova.',
      'As contas devem ser fechadas no último dia de trabalho.',
    ],
    lesson: ['Muitos leitores perguntam o que os auditores olham primeiro.', 'Esta página reúne as perguntas e dá uma resposta curta para cada uma delas.'],
  },
  it: {
    fields: ['**Proprietario:** Responsabile tecnico', '**Versione:** 3.1', '**Approvato da:** Direzione'],
    headings: ['Scopo', 'Ambito di applicazione', 'Regole', 'Ruoli e responsabilità'],
    purpose: 'Questo documento definisce come la panetteria protegge i dati dei propri clienti.',
    scope: 'Si applica a tutte le persone che lavorano per la panetteria e alle casse dei negozi.',
    rules: [
      'Ogni cassa deve essere bloccata quando nessuno la usa.',
      'Il gestore deve approvare ogni nuovo account.',
      'Gli account devono essere chiusi nell’ultimo giorno di lavoro.',
    ],
    lesson: ['Molti lettori chiedono che cosa guardano prima gli auditor.', 'Questa pagina raccoglie le domande e dà a ciascuna una risposta breve.'],
  },
  nl: {
    fields: ['**Eigenaar:** Hoofd techniek', '**Versie:** 3.1', '**Goedgekeurd door:** Directie'],
    headings: ['Doel', 'Reikwijdte', 'Beleidsregels', 'Rollen en verantwoordelijkheden'],
    purpose: 'Dit document beschrijft hoe de bakkerij de gegevens van haar klanten beschermt.',
    scope: 'Het is van toepassing op iedereen die voor de bakkerij werkt en op de kassa’s in de winkels.',
    rules: [
      'Elke kassa moet vergrendeld zijn als er niemand staat.',
      'De bedrijfsleider moet elk nieuw account goedkeuren.',
      'Accounts moeten op de laatste werkdag worden gesloten.',
    ],
    lesson: ['Veel lezers vragen waar auditors het eerst naar kijken.', 'Deze pagina verzamelt de vragen en geeft op elke vraag een kort antwoord.'],
  },
};

function heading(title: string): string {
  return title === '' ? '' : `# ${title}\n\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** A document that somebody controls: metadata, sections and rules. */
export function controlled(title: string, language: LanguageCode): string {
  const { fields, headings, purpose, scope, rules } = WORDS[language];
  return `${heading(title)}${fields.join('  \n')}\n\n## ${headings[0]}\n\n${purpose}\n\n## ${headings[1]}\n\n${scope}\n\n## ${headings[2]}\n\n${list(rules)}\n`;
}

/** Metadata and a paragraph, as short documents of management systems are. */
export function short(title: string, language: LanguageCode): string {
  const { fields, purpose, scope } = WORDS[language];
  return `${heading(title)}${fields.slice(0, 2).join('  \n')}\n\n${purpose} ${scope}\n`;
}

/** Rules alone, without any metadata. */
export function bare(title: string, language: LanguageCode): string {
  const { purpose, rules } = WORDS[language];
  return `${heading(title)}${purpose}\n\n${list(rules)}\n`;
}

/** A page that teaches a reader about the standard. */
export function lesson(title: string, language: LanguageCode): string {
  const { lesson: text } = WORDS[language];
  return `${heading(title)}${text.join(' ')} ISO/IEC 27001, ISMS.\n\n${text.join(' ')}\n`;
}

/** A page of an engineering manual: commands and settings. */
export function manual(title: string): string {
  return (
    `${heading(title)}Run the job with \`make sync\` and set \`SYNC_MODE\` in \`.env\`.\n\n\`\`\`sh\nmake sync\nmake check\n\`\`\`\n\n` +
    `## Settings\n\n\`\`\`yaml\nretries: 3\ntimeout: 20\n\`\`\`\n\nThe worker must be restarted when \`SYNC_MODE\` changes. You should see \`ready\` in the log.\n`
  );
}

/** A page about a screen of a product. */
export function screen(title: string): string {
  return `${heading(title)}Users open the page from the side bar, add entries and export them as a spreadsheet.\n\n## Overview\n\nThe list shows the newest entries first.\n\n## Tips\n\nYou should filter by team before you export.\n`;
}

/** A plan of engineers with boxes to tick. */
export function tasks(title: string): string {
  return `${heading(title)}- [x] Add the column\n- [ ] Fill the column\n- [ ] Remove the old one\n\nThe rollout must finish before the freeze.\n`;
}

/** A table with `columns` and some rows. */
export function table(title: string, columns: readonly string[]): string {
  const rows = [1, 2, 3].map((row) => `| ${columns.map((column) => `${column.toLowerCase()} ${String(row)}`).join(' | ')} |`);
  return `${heading(title)}| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|\n${rows.join('\n')}\n`;
}

/** The same as comma-separated values. */
export function csv(columns: readonly string[]): string {
  return (
    [columns, ...[1, 2, 3].map((row) => columns.map((column) => `${column.toLowerCase()} ${String(row)}`))].map((cells) => cells.join(',')).join('\n') + '\n'
  );
}

/** A document made to be filled in. */
export function blank(title: string): string {
  return `${heading(title)}**Owner:** [Name]  \n**Version:** [x.y]  \n**Approved by:** [Approver]\n\n## Purpose\n\nThis document sets out how [Company] keeps data from harm.\n\n## Scope\n\nIt applies to [teams].\n`;
}
