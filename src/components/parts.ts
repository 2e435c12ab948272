/** The components that a chapter's file may use. A chapter file itself imports nothing. */
import Cite from './Cite.astro';
import Disputed from './Disputed.astro';
import Fact from './Fact.astro';
import Known from './Known.astro';
import Lang from './Lang.astro';
import Link from './Link.astro';
import Minute from './Minute.astro';
import Notice from './Notice.astro';
import Scene from './Scene.astro';
import Step from './Step.astro';
import Subhead from './Subhead.astro';
import Term from './Term.astro';
import Unknown from './Unknown.astro';

export const parts = { Cite, Disputed, Fact, Known, Lang, Minute, Notice, Scene, Step, Term, Unknown, a: Link, h2: Subhead };
