package org.lymanscope.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One slice for each package of the app; the composition roots are a single one, because the main
 * class starts either and both compose.
 */
final class PackagesWithRootsAsOne implements SliceAssignment {
  private static final Pattern PACKAGE = Pattern.compile(".*\\.app\\.(\\w+).*");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    Matcher matcher = PACKAGE.matcher(type.getPackageName());
    if (!matcher.matches()) {
      return SliceIdentifier.ignore();
    }
    String name = matcher.group(1);
    boolean root = name.equals("shell") || name.equals("cli");
    return SliceIdentifier.of(root ? "shell and cli" : name);
  }

  @Override
  public String getDescription() {
    return "packages of the app, shell and cli as one";
  }
}
