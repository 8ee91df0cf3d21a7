import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // CommonMark takes no `**「信頼性」**が` for emphasis: it looks for blanks around, which Japanese has none of.
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/** Markdown as people write it: CommonMark with GFM, front matter, and emphasis beside Japanese brackets. To be asked `findHeavyMarkdown` about first. */
export const parseMarkdown = (source: string): Root => markdown.parse(source);
