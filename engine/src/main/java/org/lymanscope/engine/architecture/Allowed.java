package org.lymanscope.engine.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a class and the classes in it break a rule of the architecture tests, so that every
 * exception is seen where it is made.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Allowed {
  /** The rules as the architecture tests number them, for example {@code A14}. */
  String[] rule();

  /** Why the rule does not serve here. */
  String because();
}
