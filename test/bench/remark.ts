import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const PROCESSOR = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** What everything is compared with: one parse by remark with GFM and front matter. */
export function parseWithRemark(text: string): void {
  PROCESSOR.parse(text);
}
